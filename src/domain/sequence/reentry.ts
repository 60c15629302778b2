import { DAY_MS } from "../audience/rule/rule-terms"

/**
 * When a person may begin a sequence again: with each new cart, so many days
 * after they began it last, or never.
 */
export type Reentry =
  { kind: "new_cart" } | { kind: "after"; days: number } | { kind: "never" }

/** The most days that may be waited. */
export const MOST_REENTRY_DAYS = 3650

/**
 * Whether somebody may begin.
 *
 * @param beganAt when they began this sequence last; null: never yet
 */
export function mayBegin(
  reentry: Reentry,
  beganAt: Date | null,
  now: Date
): boolean {
  if (!beganAt || reentry.kind === "new_cart") {
    return true
  }
  return (
    reentry.kind === "after" &&
    beganAt.getTime() + reentry.days * DAY_MS <= now.getTime()
  )
}
