import { withoutSecrets } from "../../domain/text/without-secrets"
import { MAX_ATTEMPTS, MAX_UNCLEAR, retryAt } from "../../domain/touch/retry"
import type { Settlement } from "../../modules/recovery/queries/touch/settle-touches"
import type { Plan } from "../sequence/load-sequences"
import type { Delivery } from "./delivery"
import { type DoneTouch, whatFollows } from "./what-follows"

/** What to do about a message whose fate is unknown. */
export type UncertainPolicy =
  /** An admin decides. */
  | "hold"
  /** Sent again at the risk of a second copy. */
  | "resend"
  /** Given to the provider again, which delivers once for a key. */
  | "repeat"

/** What a delivery means for its touch. */
export function afterDelivery(
  touch: DoneTouch & {
    id: string
    attempt: number
    /** Attempts among them that do not count. */
    excused: number
    resends: number
    /** Of an earlier attempt whose fate is unknown. */
    delivery_key: string | null
  },
  delivery: Delivery,
  {
    plan,
    policy,
    at,
    attempts = MAX_ATTEMPTS,
    dueAgainAt = null,
  }: {
    plan: Plan
    policy: UncertainPolicy
    at: Date
    attempts?: number
    /** It failed through the sender's trouble: when it is due again, which
     *  the channel's pause holds up with all others. */
    dueAgainAt?: Date | null
  }
): Settlement {
  const onward = () => whatFollows(touch, plan, at)
  const attempt = touch.attempt - touch.excused
  const exhausted = attempt >= attempts
  // An earlier attempt may have been accepted after all.
  const failed =
    touch.resends > 0 || touch.delivery_key !== null ? "uncertain" : "failed"
  if (dueAgainAt && delivery.kind !== "accepted") {
    return {
      state: "due",
      due_at: dueAgainAt,
      excused: true,
      error: tidy(delivery.error),
      keep_key: touch.delivery_key !== null,
    }
  }
  switch (delivery.kind) {
    case "accepted":
      return { state: "sent", ...onward() }
    case "refused":
      return { state: failed, error: tidy(delivery.error), ...onward() }
    case "no_mailbox":
      return {
        state: failed,
        error: tidy(delivery.error),
        exit_reason: "suppressed",
      }
    case "sender":
    case "unclear":
      // Said for good, and perhaps about this message: asked less often.
      return attempt >= Math.min(MAX_UNCLEAR, attempts)
        ? { state: failed, error: tidy(delivery.error), ...onward() }
        : {
            state: "due",
            due_at: retryAt(touch.id, attempt + 1, at),
            error: tidy(delivery.error),
            keep_key: touch.delivery_key !== null,
          }
    case "unavailable":
    case "temporary":
      return exhausted
        ? { state: failed, error: tidy(delivery.error), ...onward() }
        : {
            state: "due",
            due_at: retryAt(touch.id, attempt, at, wishOf(delivery)),
            error: tidy(delivery.error),
            keep_key: touch.delivery_key !== null,
          }
    case "ambiguous":
      return policy === "hold" || exhausted
        ? { state: "uncertain", error: tidy(delivery.error), ...onward() }
        : {
            state: "due",
            due_at: retryAt(touch.id, attempt, at),
            error: tidy(delivery.error),
            resent: policy === "resend",
            keep_key: policy === "repeat",
          }
  }
}

const wishOf = (delivery: Delivery) =>
  delivery.kind === "temporary" ? delivery.retryAfterMs : undefined

/** A server may answer anything, and quotes whom it is about; the database
 * takes no NUL and no half of a character. */
export function tidy(words: string): string {
  return withoutSecrets(words)
    .slice(0, 2000)
    .replace(/\0|\p{Surrogate}/gu, "")
}
