import { z } from "@medusajs/framework/zod"

import { EMAIL } from "../../../domain/touch/channel"
import { address } from "./address-schema"
import { analytics } from "./analytics-schema"
import { deliverability } from "./deliverability-schema"
import { duration } from "./duration-schema"
import { holdout } from "./holdout-schema"
import {
  codes,
  frequencyCap,
  leaveOut,
  quietHours,
  robots,
} from "./levers-schema"
import { messageSchema } from "./message-schema"
import { retention } from "./retention-schema"
import { schedule } from "./schedule-schema"
import { sendTo } from "./send-to-schema"
import { sequence } from "./sequence-schema"
import { locales, sender, storefront, stores, timeZone } from "./store-schema"
import { email } from "./text-schema"
import { tracking } from "./tracking-schema"
import { webhooks } from "./webhooks-schema"
import { unitCost } from "./unit-cost-schema"
import { wholeNumber } from "./whole-number-schema"

const RATE_HINT =
  "must be a number of messages per second from 0.01 to 10000, as your provider allows"
const UNCERTAIN_HINT =
  'must be "hold" (an admin decides) or "resend" (sent again at the risk of a second copy)'

/** What a channel's provider allows, and what to do when it fell silent. */
const channel = z
  .strictObject(
    {
      perSecond: z
        .number({ error: RATE_HINT })
        .min(0.01, { error: RATE_HINT })
        .max(10_000, { error: RATE_HINT })
        .optional(),
      whenUncertain: z
        .enum(["hold", "resend"], { error: UNCERTAIN_HINT })
        .default("hold"),
    },
    {
      error:
        'must be an object, such as { perSecond: 14, whenUncertain: "hold" }',
    }
  )
  .prefault({})

const SECRET_HINT =
  "must be a secret of at least 32 characters; make one with `openssl rand -hex 32`"

const secret = z
  .string({ error: SECRET_HINT })
  .min(32, { error: SECRET_HINT })
  .refine((value) => new Set(value).size >= 5, {
    error: `${SECRET_HINT}; this one can be guessed`,
  })

/** The one schema of the plugin's options; docs/configuration.md tells it. */
export const optionsSchema = z.strictObject({
  secret,
  previousSecrets: z
    .array(secret, {
      error: "must be a list of the secrets that the store had before",
    })
    .default([]),
  backendUrl: address("https://api.example.com"),
  storefront,
  sender,
  message: messageSchema.prefault({}),
  quietPeriod: duration("1h", "1s", "30d"),
  gracePeriod: duration("24h", "1m", "30d"),
  linkLifetime: duration("30d", "1h", "365d"),
  attributionWindow: duration("7d", "1h", "90d"),
  locales,
  timeZone: timeZone.default("UTC"),
  stores,
  sendTo: sendTo.optional(),
  sequence,
  schedule: schedule.default("* * * * *"),
  timeBox: duration("20s", "1s", "10m"),
  channels: z
    .strictObject(
      { [EMAIL]: channel },
      {
        error:
          "must be an object by channel, such as { email: { perSecond: 14 } }",
      }
    )
    .prefault({}),
  alerts: z
    .strictObject(
      { email: email("ops@example.com").optional() },
      { error: 'must be an object, such as { email: "ops@example.com" }' }
    )
    .prefault({}),
  quietHours,
  frequencyCap,
  pauseAfterOrder: duration("24h", "1s", "90d"),
  writeAgainAfter: duration("7d", "1h", "365d"),
  codes,
  holdout: holdout.default(0.1),
  unitCost,
  leaveOut,
  robots,
  webhooks,
  tracking,
  retention,
  deliverability,
  analytics,
  batchSize: wholeNumber(1000).default(100),
  concurrency: wholeNumber(500).default(25),
})

/** What an operator writes into `medusa-config.ts`. */
export type RecoveryPluginOptions = z.input<typeof optionsSchema>

/** The same, checked: defaults filled in, durations in milliseconds. */
export type RecoveryOptions = z.output<typeof optionsSchema>
