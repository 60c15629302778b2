import { z } from "@medusajs/framework/zod"

import { parseDuration } from "../../../domain/time/duration"

const HINT =
  'must be a cron expression of 5 or 6 fields, an interval such as "30s", or "off"'

const NAMES =
  "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tue|wed|thu|fri|sat"
const VALUE = `(?:\\*|\\?|\\d{1,2}|${NAMES})`
const PART = `${VALUE}(?:-${VALUE})?(?:/\\d{1,2})?`
const FIELD = `${PART}(?:,${PART})*`
const CRON = new RegExp(`^${FIELD}(?: ${FIELD}){4,5}$`, "i")

const isCron = (text: string) => CRON.test(text)

/** How often the tick runs. */
export const schedule = z
  .string({ error: HINT })
  .refine(
    (text) => text === "off" || parseDuration(text) !== null || isCron(text),
    { error: HINT }
  )
