import path from "node:path"

import { z } from "@medusajs/framework/zod"

import { countryCode } from "./locale-schema"

const YES_OR_NO = "must be true or false"
const DIR_HINT =
  'must be the absolute path of a folder of this machine, such as "/var/lib/shop/hits"'
const HINT =
  'must be an object, such as { opens: false, exceptCountries: ["de"] }'

const fields = {
  /** Whether a picture tells that a message was opened. */
  opens: z.boolean({ error: YES_OR_NO }),
  /** Whether links to the storefront beside the button lead through ours. */
  clicks: z.boolean({ error: YES_OR_NO }),
  /** Where neither is done, by the country of a cart's address. */
  exceptCountries: z.array(countryCode, {
    error: 'must be a list of countries, such as ["de", "fr"]',
  }),
}

export const tracking = z
  .strictObject(
    {
      opens: fields.opens.default(true),
      clicks: fields.clicks.default(true),
      exceptCountries: fields.exceptCountries.default([]),
      /** Where clicks are kept until they are in the database. */
      hitsDir: z
        .string({ error: DIR_HINT })
        .refine((dir) => path.isAbsolute(dir), { error: DIR_HINT })
        .optional(),
    },
    { error: HINT }
  )
  .prefault({})

/** What one store does otherwise. */
export const ownTracking = z.strictObject(fields, { error: HINT }).partial()
