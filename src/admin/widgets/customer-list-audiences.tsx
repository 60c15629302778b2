import { defineWidgetConfig } from "@medusajs/admin-sdk"

import { ReadyLine } from "../components/audience/ready-line"

const CustomerListAudiencesWidget = () => <ReadyLine />

export const config = defineWidgetConfig({
  zone: "customer.list.before",
  id: "cart-recovery-audiences",
})

export default CustomerListAudiencesWidget
