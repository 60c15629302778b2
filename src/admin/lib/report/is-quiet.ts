import type { Report } from "./use-report"

/** Whether nothing at all was left, sent or recovered: one word is enough. */
export const isQuiet = ({ funnel, steps, currencies }: Report): boolean =>
  funnel.abandoned === 0 &&
  steps.length === 0 &&
  currencies.every(({ recovered }) => recovered.orders === 0)
