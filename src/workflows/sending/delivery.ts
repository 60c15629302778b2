import type { DeliveryErrorKind } from "../../providers/delivery-error"

/** What became of a message that was given to the provider. */
export type Delivery =
  | { kind: "accepted"; messageId: string | null }
  /** Not accepted; worth another try, not before the provider's own wish. */
  | { kind: "temporary"; error: string; retryAfterMs?: number }
  /** Told apart as the provider told them apart. */
  | { kind: Exclude<DeliveryErrorKind, "temporary">; error: string }
