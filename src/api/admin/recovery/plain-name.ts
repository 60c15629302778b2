import { z } from "@medusajs/framework/zod"

import { plainText } from "./plain-text"

/** Marks of direction that go on beyond the name, in a bell or a file's name. */
const TURNS_TEXT = /[\u202a-\u202e\u2066-\u2069]/

/** What an admin calls something. */
export const plainName = (what: string) =>
  plainText("name").pipe(
    z
      .string()
      .trim()
      .min(1, { error: `name must say ${what}` })
      .max(100, { error: "name must have at most 100 characters" })
      .refine((text) => !TURNS_TEXT.test(text), {
        error: "name must not contain signs that turn text around",
      })
  )
