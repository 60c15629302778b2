import { z } from "@medusajs/framework/zod"

import {
  checkPhrases,
  completePhrases,
  hexColor,
  type PhraseBook,
  safeUrl,
} from "../../../messages"

const sentence = (error: string) => z.string({ error }).trim().min(1, { error })

const LOGO_HINT =
  'must be the http(s) address of a picture, such as "https://www.example.com/logo.png"'
const COLOR_HINT = 'must be a hex color, such as "#0a7d55"'
const LOCALE_HINT = 'must be keyed by locales, such as "de" or "pt-BR"'
const NOTE_HINT =
  'must be an object by locale, such as { de: "inkl. MwSt., zzgl. Versand" }'
const PHRASES_HINT =
  'must be an object by locale, such as { fr: { quantity: "Quantité", … } }'

const localeKey = z.string().refine(isLocale, { error: LOCALE_HINT })

const phrases = z
  .record(
    localeKey,
    z.record(z.string(), sentence("must be a text"), { error: PHRASES_HINT }),
    { error: PHRASES_HINT }
  )
  .superRefine((book, context) => {
    for (const [locale, texts] of Object.entries(book)) {
      for (const { name, reason } of checkPhrases(locale, texts)) {
        context.addIssue({
          code: "custom",
          path: [locale, name],
          message: reason,
        })
      }
    }
  })
  .transform((book): PhraseBook =>
    Object.fromEntries(
      Object.entries(book).map(([locale, texts]) => [
        locale,
        completePhrases(locale, texts),
      ])
    )
  )

/** What a store of its own may look like and say. */
export const look = {
  logo: sentence(LOGO_HINT)
    .refine((value) => safeUrl(value) !== null, { error: LOGO_HINT })
    .optional(),
  color: z
    .string({ error: COLOR_HINT })
    .refine((value) => hexColor(value) !== null, { error: COLOR_HINT })
    .optional(),
  priceNote: z
    .record(localeKey, sentence(NOTE_HINT), { error: NOTE_HINT })
    .optional(),
}

/** What messages look like and say, beside the texts of the steps. */
export const messageSchema = z.strictObject(
  {
    layoutFile: sentence("must be the path of a Handlebars file").optional(),
    ...look,
    priceNote: look.priceNote.default({}),
    phrases: phrases.prefault({}),
  },
  { error: 'must be an object, such as { layoutFile: "./layout.hbs" }' }
)

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag.replace(/_/g, "-")).length === 1
  } catch {
    return false
  }
}
