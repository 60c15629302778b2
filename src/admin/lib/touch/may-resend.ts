import type { AdminUncertainTouch } from "../../../types"

/**
 * Whether sending again is offered. Whoever left the sequence has bought,
 * unsubscribed or the like; the server refuses then, too.
 */
export const mayResend = ({
  enrollment_state,
}: Pick<AdminUncertainTouch, "enrollment_state">): boolean =>
  enrollment_state !== "exited"
