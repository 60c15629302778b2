import { defineWidgetConfig } from "@medusajs/admin-sdk"

import { OrderRecoverySection } from "../components/attribution/order-recovery-section"
import { QueryState } from "../components/common/query-state"
import { useOrderRecovery } from "../lib/attribution/use-order-recovery"

type OrderRecoveryWidgetProps = { data: { id: string } }

// Most orders need no message: they get no section, and no skeleton of one.
const OrderRecoveryWidget = ({ data }: OrderRecoveryWidgetProps) => (
  <QueryState query={useOrderRecovery(data.id)} skeleton={null}>
    {(recovery) => recovery && <OrderRecoverySection recovery={recovery} />}
  </QueryState>
)

export const config = defineWidgetConfig({
  zone: "order.details.side.after",
  id: "cart-recovery-order",
})

export default OrderRecoveryWidget
