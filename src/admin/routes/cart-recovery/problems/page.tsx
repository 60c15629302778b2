import { defineRouteConfig } from "@medusajs/admin-sdk"

import { Breadcrumb } from "../../../components/common/breadcrumb"
import { ProblemSection } from "../../../components/touch/problem-section"

const ProblemsPage = () => <ProblemSection />

export const config = defineRouteConfig({
  label: "menu.problems",
  translationNs: "cart-recovery",
})

export const handle = {
  breadcrumb: () => <Breadcrumb word="menu.problems" />,
}

export default ProblemsPage
