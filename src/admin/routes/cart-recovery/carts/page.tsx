import { defineRouteConfig } from "@medusajs/admin-sdk"

import { Breadcrumb } from "../../../components/common/breadcrumb"
import { CartsTable } from "../../../components/enrollment/carts-table"

const CartsPage = () => <CartsTable />

export const config = defineRouteConfig({
  label: "menu.carts",
  translationNs: "cart-recovery",
})

export const handle = {
  breadcrumb: () => <Breadcrumb word="menu.carts" />,
}

export default CartsPage
