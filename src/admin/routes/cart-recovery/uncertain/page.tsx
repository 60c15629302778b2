import { defineRouteConfig } from "@medusajs/admin-sdk"

import { Breadcrumb } from "../../../components/common/breadcrumb"
import { UncertainSection } from "../../../components/touch/uncertain-section"

const UncertainPage = () => <UncertainSection />

export const config = defineRouteConfig({
  label: "menu.uncertain",
  translationNs: "cart-recovery",
})

export const handle = {
  breadcrumb: () => <Breadcrumb word="menu.uncertain" />,
}

export default UncertainPage
