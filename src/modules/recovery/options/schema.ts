import { z } from "@medusajs/framework/zod"

import { normalizeEmail } from "../../../domain/contact/normalize-email"
import { EMAIL } from "../../../domain/touch/channel"
import { isTimeZone } from "../../../domain/time/is-time-zone"
import { address } from "./address-schema"
import { duration } from "./duration-schema"
import { linkParams } from "./link-params-schema"
import { countryCode, locale } from "./locale-schema"
import { messageSchema } from "./message-schema"
import { schedule } from "./schedule-schema"

const text = (what: string) =>
  z
    .string({ error: `must be ${what}` })
    .trim()
    .min(1, { error: `must be ${what}` })
    // Most of them stand in a header of a mail.
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, {
      error: "must be on one line, without control characters",
    })

const email = (example: string) =>
  text(`an email address, such as "${example}"`).refine(
    (value) => normalizeEmail(value) !== null,
    { error: `must be an email address, such as "${example}"` }
  )

const wholeNumber = (most: number) => {
  const error = `must be a whole number from 1 to ${most}`
  return z
    .number({ error })
    .int({ error })
    .min(1, { error })
    .max(most, { error })
}

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

const TIME_ZONE_HINT = 'must be an IANA time zone, such as "Europe/Berlin"'

const RESTORE_HINT =
  'must be a path with {token} in it once, such as "/cart/restore?token={token}"'

/** The one schema of the plugin's options; docs/configuration.md tells it. */
export const optionsSchema = z.strictObject({
  secret,
  previousSecrets: z
    .array(secret, {
      error: "must be a list of the secrets that the store had before",
    })
    .default([]),
  backendUrl: address("https://api.example.com"),
  storefront: z.strictObject(
    {
      name: text('the name of your shop, such as "Example Shop"'),
      url: address("https://www.example.com"),
      restorePath: z
        .string({ error: RESTORE_HINT })
        .regex(/^\/(?![/\\])[^\s\\{}]*\{token\}[^\s\\{}]*$/, {
          error: RESTORE_HINT,
        })
        .default("/cart/restore?token={token}"),
      params: linkParams.default({}),
    },
    { error: 'must be an object with "name" and "url" of your shop' }
  ),
  sender: z.strictObject(
    {
      name: text('the name shoppers see, such as "Example Shop"'),
      email: email("hello@example.com"),
      replyTo: email("help@example.com").optional(),
      supportEmail: email("help@example.com").optional(),
      unsubscribeMailto: email("unsubscribe@example.com").optional(),
      postalAddress: text(
        'your postal address on one line, such as "Example Ltd, 1 Main St, Springfield"'
      ).optional(),
    },
    { error: 'must be an object with the "name" and "email" of your sender' }
  ),
  message: messageSchema.prefault({}),
  quietPeriod: duration("1h", "1s", "30d"),
  gracePeriod: duration("24h", "1m", "30d"),
  linkLifetime: duration("30d", "1h", "365d"),
  attributionWindow: duration("7d", "1h", "90d"),
  locales: z
    .strictObject(
      {
        default: locale.default("en"),
        byCountry: z.record(countryCode, locale).default({}),
      },
      { error: 'must be an object, such as { default: "en" }' }
    )
    .prefault({}),
  timeZone: z
    .string({ error: TIME_ZONE_HINT })
    .refine(isTimeZone, { error: TIME_ZONE_HINT })
    .default("UTC"),
  sequence: z
    .strictObject(
      {
        activate: z.boolean({ error: "must be true or false" }).default(false),
      },
      { error: "must be an object, such as { activate: true }" }
    )
    .prefault({}),
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
  batchSize: wholeNumber(1000).default(100),
  concurrency: wholeNumber(500).default(25),
})

/** What an operator writes into `medusa-config.ts`. */
export type RecoveryPluginOptions = z.input<typeof optionsSchema>

/** The same, checked: defaults filled in, durations in milliseconds. */
export type RecoveryOptions = z.output<typeof optionsSchema>
