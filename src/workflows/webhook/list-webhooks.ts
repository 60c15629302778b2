import { addMs } from "../../domain/time/duration"
import {
  WEBHOOK_PROVIDERS,
  type WebhookProvider,
} from "../../domain/webhook/webhook-provider"
import { webhookSecret } from "../../domain/webhook/webhook-secret"
import { listTallies } from "../../modules/recovery/queries/webhook/list-tallies"
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
    const last = heard.map(({ last_at }) => new Date(last_at).getTime())
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
      last_at: last.length ? new Date(Math.max(...last)).toISOString() : null,
      heard: heard.map(({ kind, count }) => ({ kind, count })),
    }
  })
}
