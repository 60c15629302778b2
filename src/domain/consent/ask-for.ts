import type { ConsentMode } from "./consent-mode"

/**
 * How a checkout asks for messages, by what the store chose where the shopper
 * is: for a yes, whether they say no, or not at all but with a notice. Where
 * nothing was chosen it asks for a yes, which holds everywhere.
 */
export function askFor(
  mode: ConsentMode | null
): "email_yes" | "email_no" | "email_notice" {
  switch (mode) {
    case "soft_opt_in":
      return "email_no"
    case "legitimate_interest":
      return "email_notice"
    default:
      return "email_yes"
  }
}
