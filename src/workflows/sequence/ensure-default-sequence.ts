import { DEFAULT_STEPS, defaultContent, type DefaultStep } from "../../messages"
import { insertConsentChoices } from "../../modules/recovery/queries/consent/insert-consent-choices"
import { hasSequence } from "../../modules/recovery/queries/sequence/has-sequence"
import { newId } from "../process/new-id"
import type { RecoveryModuleService } from "../recovery-module"

const KEY = "default"

const PLAN: Record<
  DefaultStep,
  { name: string; delay: string; incentive: Record<string, unknown> | null }
> = {
  reminder: { name: "Reminder", delay: "1h", incentive: null },
  help: { name: "Help", delay: "24h", incentive: null },
  incentive: {
    name: "Incentive",
    delay: "48h",
    incentive: {
      type: "percentage",
      value: 10,
      valid_for: "24h",
      prefix: "BACK",
    },
  },
}

/**
 * Makes the sequence that ships with the plugin, once; what an admin made of
 * it afterwards stays. A draft, unless the options say to activate it; with
 * it what they choose to ask people for.
 */
export async function ensureDefaultSequence(
  recovery: RecoveryModuleService,
  now: Date
): Promise<void> {
  if (await recovery.read((db) => hasSequence(db, KEY))) {
    return
  }
  const { activate, consentModes } = recovery.options.sequence
  // First: an active sequence without them would write to nobody.
  await recovery.transaction((db) =>
    insertConsentChoices(
      db,
      Object.entries(consentModes ?? {}).map(([place, mode]) => ({
        id: newId("rcch"),
        sales_channel_id: null,
        place,
        mode,
        offered_since: null,
        actor_id: null,
        chosen_at: now,
      }))
    )
  )
  try {
    await recovery.createSequences({
      key: KEY,
      name: "Abandoned cart",
      status: activate ? "active" : "draft",
      steps: DEFAULT_STEPS.map((step, i) => ({
        ...PLAN[step],
        position: i + 1,
        content: defaultContent(step),
      })),
    } as never)
  } catch (error) {
    // Another process made it at the same moment: the key is unique.
    const [made] = await recovery.listSequences({ key: KEY }, { take: 1 })
    if (!made) {
      throw error
    }
  }
}
