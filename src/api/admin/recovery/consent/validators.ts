import { z } from "@medusajs/framework/zod"

import { AD_COVERS } from "../../../../domain/consent/ad-cover"
import { CONSENT_MODES } from "../../../../domain/consent/consent-mode"
import { QUESTION_KEYS, QUESTIONS } from "../../../../messages"
import { plainText } from "../plain-text"

const MODE_HINT = `mode must be one of ${CONSENT_MODES.join(", ")}, or null for none of its own`

const offered_since = z.iso
  .datetime({
    error: "offered_since must be an ISO time, such as 2026-01-31T00:00:00Z",
  })
  .nullable()
  .optional()

export const AdminChooseConsentModes = z.strictObject({
  choices: z
    .array(
      z.strictObject({
        place: plainText("place").pipe(z.string().max(20)),
        mode: z.enum([...CONSENT_MODES], { error: MODE_HINT }).nullable(),
        sales_channel_id: plainText("sales_channel_id")
          .pipe(z.string().min(1).max(100))
          .nullable()
          .optional(),
        offered_since,
      })
    )
    .min(1, { error: "choices must name at least one place" })
    .max(300, { error: "choices must name at most 300 places" }),
})

export type AdminChooseConsentModesType = z.infer<
  typeof AdminChooseConsentModes
>

export const AdminChangeWording = z
  .strictObject({
    key: z.enum([...QUESTION_KEYS], {
      error: `key must be one of ${QUESTION_KEYS.join(", ")}`,
    }),
    locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
      error: 'locale must be one such as "en" or "pt-BR"',
    }),
    text: plainText("text").pipe(
      z
        .string()
        .trim()
        .min(1, { error: "text must say what people are asked" })
        .max(2000, { error: "text must have at most 2,000 characters" })
    ),
    covers: z
      .array(
        z.enum([...AD_COVERS], {
          error: `covers must name ${AD_COVERS.join(", ")}`,
        })
      )
      .max(AD_COVERS.length, { error: "covers must name each once" })
      .optional(),
  })
  .refine(
    ({ key, covers }) => !covers?.length || QUESTIONS[key].purpose === "ads",
    { error: "only a wording about ads covers anything", path: ["covers"] }
  )

export type AdminChangeWordingType = z.infer<typeof AdminChangeWording>
