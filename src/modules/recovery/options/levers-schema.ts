import { z } from "@medusajs/framework/zod"

import {
  LONGEST_QUIET,
  minutesOfDay,
  type QuietHours,
} from "../../../domain/time/quiet-hours"
import { duration } from "./duration-schema"
import { addressesAndDomains } from "./send-to-schema"
import { wholeNumber } from "./whole-number-schema"

const TIME_HINT = 'must be a time of day, such as "21:00" or "08:30"'

const timeOfDay = z
  .string({ error: TIME_HINT })
  .refine((text) => minutesOfDay(text) !== null, { error: TIME_HINT })
  .transform((text) => minutesOfDay(text)!)

const QUIET_HINT =
  'must be an object, such as { from: "21:00", to: "08:00" }, and leave at least four hours of the day'

/** Hours in which nobody is written to, by the shopper's own clock. */
export const quietHours = z
  .strictObject({ from: timeOfDay, to: timeOfDay }, { error: QUIET_HINT })
  .refine(isReasonable, { error: QUIET_HINT })
  .optional()

function isReasonable({ from, to }: QuietHours): boolean {
  const length = (to - from + 24 * 60) % (24 * 60)
  return length > 0 && length <= LONGEST_QUIET
}

/** At most so many messages to one person, of whatever sequence. */
export const frequencyCap = z
  .strictObject(
    { most: wholeNumber(100), within: duration("7d", "1h", "90d") },
    { error: 'must be an object, such as { most: 3, within: "7d" }' }
  )
  .optional()

/** What keeps people from living on codes. */
export const codes = z
  .strictObject(
    {
      oncePer: duration("30d", "1h", "365d"),
      mostPerYear: wholeNumber(365).default(4),
    },
    { error: 'must be an object, such as { oncePer: "30d", mostPerYear: 4 }' }
  )
  .prefault({})

const NAMES_HINT =
  'must be a list of customer groups by name, such as ["Wholesale"]'

/** Whom nothing is sent to, whatever they leave. */
export const leaveOut = z
  .strictObject(
    {
      addresses: addressesAndDomains(
        'must be a list of addresses and domains, such as ["boss@example.com", "@agency.example"]'
      ).default([]),
      customerGroups: z
        .array(z.string({ error: NAMES_HINT }).trim().min(1), {
          error: NAMES_HINT,
        })
        .default([]),
      /** Everybody who can log in to the dashboard. */
      staff: z.boolean({ error: "must be true or false" }).default(false),
    },
    {
      error:
        'must be an object, such as { addresses: ["@agency.example"], staff: true }',
    }
  )
  .prefault({})

const ROBOTS_HINT =
  "must be false, or an object, such as { cartsPerMinute: 10 }"

/** From how many carts of one pattern in a minute on no person made them. */
export const robots = z
  .union(
    [
      z.literal(false),
      z.strictObject({ cartsPerMinute: wholeNumber(10_000).default(10) }),
    ],
    { error: ROBOTS_HINT }
  )
  .prefault({})
