import type { AlertCode } from "../../domain/alert/alert-code"

/** Something that staff have to know of. */
export type Trouble = {
  code: AlertCode
  /** What is wrong, since when, and what to do. */
  message: string
}
