import type { AdminOrderRecoveryResponse } from "../../../types"

type Recovery = NonNullable<AdminOrderRecoveryResponse["recovery"]>

/** What an order is to its message: of a reversed one, why nothing counts. */
export const orderStatus = ({
  status,
  canceled_at,
}: Pick<Recovery, "status" | "canceled_at">):
  "recovered" | "assisted" | "canceled" | "givenBack" =>
  status !== "reversed" ? status : canceled_at ? "canceled" : "givenBack"
