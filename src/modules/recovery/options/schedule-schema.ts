import { z } from "@medusajs/framework/zod"
import { parseExpression } from "cron-parser"

import { parseDuration } from "../../../domain/time/duration"

const HINT =
  'must be a cron expression of 5 or 6 fields, an interval such as "30s", or "off"'

const RARE_HINT =
  'must come at least every 24 days: Medusa cannot wait for longer; write "off" for never'

const DAY_MS = 86_400_000

/** A timer of Node.js overflows after 2^31 ms, 24.8 days, and fires at once. */
const LONGEST_MS = 24 * DAY_MS

/** A year and its leap day, from a fixed day on: the answer never changes. */
const FROM = Date.UTC(2027, 11, 31)
const LOOKED_AT_MS = 400 * DAY_MS

/**
 * How often the tick runs. A cron expression is read as Medusa itself reads
 * it, so that one that never comes stops the boot instead of the shop's
 * messages.
 */
export const schedule = z
  .string({ error: HINT })
  .superRefine((text, context) => {
    const error = text === "off" ? null : findFault(text)
    if (error) {
      context.addIssue({ code: "custom", message: error })
    }
  })

function findFault(text: string): string | null {
  const interval = parseDuration(text)
  if (interval !== null) {
    return interval > LONGEST_MS ? RARE_HINT : null
  }
  if (!/^\S+(?: \S+){4,5}$/.test(text)) {
    return HINT
  }
  try {
    return longestPauseMs(text) > LONGEST_MS ? RARE_HINT : null
  } catch (error) {
    return `${HINT}; "${text.slice(0, 100)}" is none (${reason(error)})`
  }
}

const reason = (error: unknown) =>
  (error as Error).message.replace(/\s+/g, " ").replace(/\.$/, "")

/**
 * The longest time without a run that begins at midnight or with a run.
 * @throws Error saying what is wrong with the expression
 */
function longestPauseMs(text: string): number {
  const expression = parseExpression(text, {
    currentDate: new Date(FROM),
    tz: "UTC",
  })
  let longest = 0
  for (let at = FROM; at < FROM + LOOKED_AT_MS;) {
    expression.reset(new Date(at))
    const next = expression.next().getTime()
    longest = Math.max(longest, next - at)
    at = Math.max(next, at + DAY_MS)
  }
  return longest
}
