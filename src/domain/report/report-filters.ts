/** What the figures of a report can be narrowed to, and how each is written. */
export const REPORT_FILTERS = {
  sales_channel_id: /^[\w-]{1,100}$/,
  sequence_id: /^[\w-]{1,100}$/,
  channel: /^[\w-]{1,100}$/,
  country_code: /^[a-z]{2}$/i,
  buyer: /^(new|returning)$/,
} as const

export type ReportFilter = keyof typeof REPORT_FILTERS

/** As many days as one report is made of. */
export const REPORT_DAYS = 400
