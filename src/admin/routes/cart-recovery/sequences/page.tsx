import { defineRouteConfig } from "@medusajs/admin-sdk"

import { Breadcrumb } from "../../../components/common/breadcrumb"
import { SequenceSection } from "../../../components/sequence/sequence-section"

const SequencesPage = () => <SequenceSection />

export const config = defineRouteConfig({
  label: "menu.sequences",
  translationNs: "cart-recovery",
})

export const handle = {
  breadcrumb: () => <Breadcrumb word="menu.sequences" />,
}

export default SequencesPage
