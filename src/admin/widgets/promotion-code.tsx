import { defineWidgetConfig } from "@medusajs/admin-sdk"

import { PromotionSection } from "../components/incentive/promotion-section"

type PromotionCodeWidgetProps = { data: { id: string } }

const PromotionCodeWidget = ({ data }: PromotionCodeWidgetProps) => (
  <PromotionSection promotionId={data.id} />
)

export const config = defineWidgetConfig({
  zone: "promotion.details.side.after",
  id: "cart-recovery-promotion",
})

export default PromotionCodeWidget
