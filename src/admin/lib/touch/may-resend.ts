import type { AdminProblemTouch } from "../../../types"

/**
 * Whether sending again is offered. Whoever left the sequence has bought,
 * unsubscribed or the like, and a code that was taken back is worth nothing;
 * the server refuses then, too.
 */
export const mayResend = ({
  enrollment_state,
  has_lost_code,
}: Pick<AdminProblemTouch, "enrollment_state" | "has_lost_code">): boolean =>
  enrollment_state !== "exited" && !has_lost_code
