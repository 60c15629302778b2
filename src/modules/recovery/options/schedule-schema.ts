import { z } from "@medusajs/framework/zod"

import { parseDuration } from "../../../domain/time/duration"

const HINT =
  'must be a cron expression of 5 or 6 fields, an interval such as "30s", or "off"'

const isCron = (text: string) =>
  /^[\d*/,\-A-Za-z?#]+( [\d*/,\-A-Za-z?#]+){4,5}$/.test(text)

/** How often the tick runs. */
export const schedule = z
  .string({ error: HINT })
  .refine(
    (text) => text === "off" || parseDuration(text) !== null || isCron(text),
    { error: HINT }
  )
