import { defineWidgetConfig } from "@medusajs/admin-sdk"

import { MonthLine } from "../components/report/month-line"

const OrderListMonthWidget = () => <MonthLine />

export const config = defineWidgetConfig({
  zone: "order.list.before",
  id: "cart-recovery-month",
})

export default OrderListMonthWidget
