import { Container } from "@medusajs/ui"

import type { AdminCustomerRecoveryResponse } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { EmptyState } from "../common/empty-state"
import { SectionHeader } from "../common/section-header"
import { StateBadge } from "../common/state-badge"
import { AddressBlocks } from "./address-blocks"
import { CustomerTouches } from "./customer-touches"

type CustomerRecoverySectionProps = Pick<
  AdminCustomerRecoveryResponse,
  "contact"
>

/** May we write to this customer, why not, and what was sent. */
export const CustomerRecoverySection = ({
  contact,
}: CustomerRecoverySectionProps) => {
  const { t } = useWords()
  const mayEmail = contact?.may_email ?? true

  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("menu.overview")}>
        {contact && (
          <StateBadge color={mayEmail ? "grey" : "red"}>
            {t(mayEmail ? "customer.mayEmail" : "customer.mayNotEmail")}
          </StateBadge>
        )}
      </SectionHeader>
      {contact && <AddressBlocks address={contact} />}
      {contact?.touches.length ? (
        <CustomerTouches touches={contact.touches} />
      ) : (
        <EmptyState
          title={t("customer.empty.title")}
          hint={t("customer.empty.hint")}
        />
      )}
    </Container>
  )
}
