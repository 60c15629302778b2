import { defineWidgetConfig } from "@medusajs/admin-sdk"

import { QueryState } from "../components/common/query-state"
import { SectionSkeleton } from "../components/common/section-skeleton"
import { CustomerRecoverySection } from "../components/contact/customer-recovery-section"
import { useCustomerRecovery } from "../lib/contact/use-customer-recovery"

type CustomerRecoveryWidgetProps = { data: { id: string } }

const CustomerRecoveryWidget = ({ data }: CustomerRecoveryWidgetProps) => (
  <QueryState
    query={useCustomerRecovery(data.id)}
    skeleton={<SectionSkeleton className="h-16 w-full" />}
  >
    {(contact) => (
      <CustomerRecoverySection contact={contact} customerId={data.id} />
    )}
  </QueryState>
)

export const config = defineWidgetConfig({
  zone: "customer.details.side.after",
  id: "cart-recovery-customer",
})

export default CustomerRecoveryWidget
