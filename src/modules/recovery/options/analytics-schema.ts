import { z } from "@medusajs/framework/zod"

import { address } from "./address-schema"

const KEY_HINT =
  'must be the project API key of PostHog, which begins with "phc_"'
const ID_HINT =
  'must be "customer" (the account\'s id) or the key under which the shop writes its own id on carts, such as { cartMetadata: "posthog_id" }'
const WHOM_HINT =
  'must be "not_refused" (all but those who said no to ads) or "agreed" (only those who said yes to ads)'
const MODULE_HINT =
  "must be true or false: whether events go to Medusa's Analytics module"

/** Who else is told what happens; docs/measuring.md says what. */
export const analytics = z
  .strictObject(
    {
      posthog: z
        .strictObject(
          {
            apiKey: z
              .string({ error: KEY_HINT })
              .trim()
              .startsWith("phc_", { error: KEY_HINT }),
            host: address("https://eu.i.posthog.com").default(
              "https://eu.i.posthog.com"
            ),
          },
          { error: 'must be an object, such as { apiKey: "phc_…" }' }
        )
        .optional(),
      /** Not set: where the store has one, and no `posthog` is set. */
      module: z.boolean({ error: MODULE_HINT }).optional(),
      distinctId: z
        .union(
          [
            z.literal("customer"),
            z.strictObject({ cartMetadata: z.string().trim().min(1) }),
          ],
          { error: ID_HINT }
        )
        .default("customer"),
      whom: z
        .enum(["not_refused", "agreed"], { error: WHOM_HINT })
        .default("not_refused"),
    },
    { error: 'must be an object, such as { posthog: { apiKey: "phc_…" } }' }
  )
  .prefault({})
