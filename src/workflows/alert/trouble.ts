import type { AlertCode } from "../../domain/alert/alert-code"
import type { AlertParams } from "../../domain/alert/alert-params"

/** Something that staff have to know of. */
export type Trouble = {
  code: AlertCode
  /** What is wrong, since when, and what to do. */
  message: string
  /** The figures, times and names in the message. */
  params?: AlertParams
}
