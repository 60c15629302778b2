import { defineRouteConfig } from "@medusajs/admin-sdk"

import { Breadcrumb } from "../../../components/common/breadcrumb"
import { AddressLookup } from "../../../components/contact/address-lookup"
import { BlockListSection } from "../../../components/contact/block-list-section"
import { LeftOutSection } from "../../../components/contact/left-out-section"

const BlockedPage = () => (
  <div className="flex w-full flex-col gap-y-3">
    <AddressLookup />
    <BlockListSection />
    <LeftOutSection />
  </div>
)

export const config = defineRouteConfig({
  label: "menu.blocked",
  translationNs: "cart-recovery",
})

export const handle = {
  breadcrumb: () => <Breadcrumb word="menu.blocked" />,
}

export default BlockedPage
