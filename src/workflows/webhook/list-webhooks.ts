import { addMs } from "../../domain/time/duration"
import {
  WEBHOOK_PROVIDERS,
  type WebhookProvider,
} from "../../domain/webhook/webhook-provider"
import { webhookSecret } from "../../domain/webhook/webhook-secret"
import {
  listTallies,
  type Tally,
} from "../../modules/recovery/queries/webhook/list-tallies"
import type { AdminWebhook } from "../../types"
import type { RecoveryModuleService } from "../recovery-module"

const SHOWN_MS = 30 * 86_400_000

/** Those that sign nothing and repeat a password instead. */
const BY_PASSWORD = new Set<WebhookProvider>([
  "postmark",
  "brevo",
  "mailjet",
  "sparkpost",
])

/**
 * How each provider's reports are set up: the address to enter there, and
 * what was heard in the last 30 days.
 */
export async function listWebhooks(
  recovery: RecoveryModuleService,
  now: Date
): Promise<AdminWebhook[]> {
  const { options } = recovery
  const tallies = await recovery.read((db) =>
    listTallies(db, addMs(now, -SHOWN_MS))
  )
  return WEBHOOK_PROVIDERS.map((provider) => {
    const isSet = Boolean(options.webhooks[provider])
    const heard = tallies.filter((tally) => tally.provider === provider)
    const refused = heard.filter(({ kind }) => NOT_BELIEVED.has(kind))
    const believed = heard.filter(({ kind }) => !NOT_BELIEVED.has(kind))
    return {
      provider,
      is_set: isSet,
      url: `${options.backendUrl}/recovery/webhooks/${provider}`,
      login:
        isSet && BY_PASSWORD.has(provider)
          ? {
              user: "recovery",
              password: webhookSecret(options.secret, provider),
            }
          : null,
      last_at: latestOf(heard)?.at ?? null,
      last_event: latestOf(believed),
      last_refused: latestOf(refused),
      heard: heard.map(({ kind, count }) => ({ kind, count })),
    }
  })
}

/** Calls that are only counted, by why they were not believed. */
const NOT_BELIEVED = new Set(["unproved", "stale", "forged", "malformed"])

function latestOf(tallies: Tally[]): { at: string; kind: string } | null {
  const [last] = tallies
    .map(({ kind, last_at }) => ({ kind, at: new Date(last_at).toISOString() }))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
  return last ?? null
}
