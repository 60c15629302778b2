import { defineWidgetConfig } from "@medusajs/admin-sdk"

import { CodeLine } from "../components/incentive/code-line"

const PromotionListCodesWidget = () => <CodeLine />

export const config = defineWidgetConfig({
  zone: "promotion.list.before",
  id: "cart-recovery-codes",
})

export default PromotionListCodesWidget
