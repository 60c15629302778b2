/** Who may make, take and plan audience files. */
export const EXPORT_AUDIENCES = {
  resource: "recovery_audience",
  operation: "export",
} as const

/** Who may have people's addresses in the clear in them. */
export const EXPORT_PLAIN = {
  resource: "recovery_audience",
  operation: "export_plain",
} as const
