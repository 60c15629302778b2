import { z } from "@medusajs/framework/zod"

import { isTimeZone } from "../../../domain/time/is-time-zone"
import { address } from "./address-schema"
import { holdout } from "./holdout-schema"
import { linkParams } from "./link-params-schema"
import { countryCode, isCountry, locale } from "./locale-schema"
import { look } from "./message-schema"
import { restorePath } from "./restore-path-schema"
import { email, text } from "./text-schema"
import { ownTracking } from "./tracking-schema"

const COUNTRY_HINT = 'must be a lowercase country code (ISO 3166), such as "de"'

const storefrontFields = {
  name: text('the name of your shop, such as "Example Shop"'),
  url: address("https://www.example.com"),
  restorePath,
  country: z
    .string({ error: COUNTRY_HINT })
    .refine(isCountry, { error: COUNTRY_HINT })
    .optional(),
  params: linkParams,
}

export const storefront = z.strictObject(
  {
    ...storefrontFields,
    restorePath: restorePath.default("/cart/restore?token={token}"),
    params: linkParams.default({}),
  },
  { error: 'must be an object with "name" and "url" of your shop' }
)

const senderFields = {
  name: text('the name shoppers see, such as "Example Shop"'),
  email: email("hello@example.com"),
  replyTo: email("help@example.com").optional(),
  supportEmail: email("help@example.com").optional(),
  unsubscribeMailto: email("unsubscribe@example.com").optional(),
  postalAddress: text(
    'your postal address on one line, such as "Example Ltd, 1 Main St, Springfield"'
  ).optional(),
}

export const sender = z.strictObject(senderFields, {
  error: 'must be an object with the "name" and "email" of your sender',
})

const LOCALES_HINT = 'must be an object, such as { default: "en" }'

const byCountry = z.record(countryCode, locale)

export const locales = z
  .strictObject(
    { default: locale.default("en"), byCountry: byCountry.default({}) },
    { error: LOCALES_HINT }
  )
  .prefault({})

const TIME_ZONE_HINT = 'must be an IANA time zone, such as "Europe/Berlin"'

export const timeZone = z
  .string({ error: TIME_ZONE_HINT })
  .refine(isTimeZone, { error: TIME_ZONE_HINT })

const STORES_HINT =
  'must be an object by sales channel, such as { "B2B": { send: false } }'

/** What is said of one sales channel; all else is as in the other options. */
const store = z.strictObject(
  {
    send: z.boolean({ error: "must be true or false" }).default(true),
    storefront: z
      .strictObject(storefrontFields, {
        error: 'must be an object, such as { url: "https://www.example.com" }',
      })
      .partial()
      .optional(),
    sender: z
      .strictObject(senderFields, {
        error: 'must be an object, such as { email: "hello@example.com" }',
      })
      .partial()
      .optional(),
    message: z
      .strictObject(look, {
        error: 'must be an object, such as { color: "#0a7d55" }',
      })
      .optional(),
    locales: z
      .strictObject(
        { default: locale.optional(), byCountry: byCountry.optional() },
        { error: LOCALES_HINT }
      )
      .optional(),
    timeZone: timeZone.optional(),
    holdout: holdout.optional(),
    tracking: ownTracking.optional(),
  },
  { error: "must be an object, such as { send: false }" }
)

/** By the name, or the id, of a sales channel. */
export const stores = z
  .record(
    z.string().trim().min(1, {
      error: "must be keyed by the names of sales channels",
    }),
    store,
    { error: STORES_HINT }
  )
  .default({})
