import { z } from "@medusajs/framework/zod"

import {
  DURATION_HINT,
  durationMs,
  LONGEST_KEPT_MS,
  parseDuration,
} from "../../../domain/time/duration"

/** Not set: as `settle-retention.ts` says. */
const UNSET = 0

/** How long a kind of rows is kept: up to three years. */
const kept = (least: string) =>
  z
    .string({ error: `must be ${DURATION_HINT}` })
    .refine((text) => parseDuration(text, LONGEST_KEPT_MS) !== null, {
      error: `must be ${DURATION_HINT}, and at most "1095d"`,
      abort: true,
    })
    .transform((text) => parseDuration(text, LONGEST_KEPT_MS)!)
    .refine((ms) => ms >= durationMs(least), {
      error: `must be at least "${least}"`,
    })
    .optional()
    .transform((ms) => ms ?? UNSET)

/** How long what is kept; docs/privacy.md says why. */
export const retention = z
  .strictObject(
    {
      /** What messages said and showed, and whom Medusa passed them on to. */
      messages: kept("1d"),
      /** Who people are, counted from what they did last. */
      people: kept("30d"),
      /** Carts that were never left. */
      carts: kept("2d"),
      /** That links were opened, and links that have expired. */
      clicks: kept("1d"),
      /** What providers reported. */
      reports: kept("7d"),
      /** Alerts that are over, and what was counted by day. */
      alerts: kept("90d"),
      /** What happened, for whoever counts it or is told of it. */
      facts: kept("1d"),
    },
    {
      error: 'must be an object, such as { messages: "60d", people: "180d" }',
    }
  )
  .prefault({})
