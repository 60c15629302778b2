import { isDay } from "./days"

/** As a database writes it, and no day that there is not. */
const TIME =
  /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d(:?\d\d)?)$/

/** Whether a text is a moment that a database can compare with. */
export function isTime(text: string): boolean {
  return (
    TIME.test(text) &&
    isDay(text.slice(0, 10)) &&
    !Number.isNaN(Date.parse(text))
  )
}
