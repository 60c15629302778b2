import { DEFAULT_STEPS, defaultContent, type DefaultStep } from "../../messages"
import { hasSequence } from "../../modules/recovery/queries/sequence/has-sequence"
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
 * it afterwards stays. A draft, unless the options say to activate it.
 */
export async function ensureDefaultSequence(
  recovery: RecoveryModuleService
): Promise<void> {
  if (await recovery.read((db) => hasSequence(db, KEY))) {
    return
  }
  try {
    await recovery.createSequences({
      key: KEY,
      name: "Abandoned cart",
      status: recovery.options.sequence.activate ? "active" : "draft",
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
