import { Container } from "@medusajs/ui"

import type { AdminCustomerRecoveryResponse } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { wordForCode } from "../../lib/i18n/word-for-code"
import { CustomerAudiences } from "../audience/customer-audiences"
import { EmptyState } from "../common/empty-state"
import { SectionHeader } from "../common/section-header"
import { SectionRow } from "../common/section-row"
import { AddressBlocks } from "./address-blocks"
import { ContactBadge } from "./contact-badge"
import { CustomerConsent } from "./customer-consent"
import { CustomerTouches } from "./customer-touches"
import { PersonActions } from "./person-actions"

type CustomerRecoverySectionProps = Pick<
  AdminCustomerRecoveryResponse,
  "contact"
> & { customerId: string }

/** May we write to this customer, why not, and what was sent. */
export const CustomerRecoverySection = ({
  contact,
  customerId,
}: CustomerRecoverySectionProps) => {
  const { t } = useWords()

  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("menu.overview")}>
        {contact && <ContactBadge contact={contact} />}
      </SectionHeader>
      {contact && !contact.permission.may && !contact.blocked_reason && (
        <SectionRow label={t("field.reason")}>
          {wordForCode(t, "reason", contact.permission.reason)}
        </SectionRow>
      )}
      {contact && <CustomerConsent consents={contact.consents} />}
      {contact && <AddressBlocks address={contact} />}
      {contact && !contact.erased && (
        <CustomerAudiences customerId={customerId} />
      )}
      {contact?.touches.length ? (
        <CustomerTouches touches={contact.touches} />
      ) : (
        <EmptyState
          title={t("customer.empty.title")}
          hint={t("customer.empty.hint")}
        />
      )}
      <PersonActions
        person={{ kind: "customers", id: customerId }}
        isErased={contact?.erased ?? false}
      />
    </Container>
  )
}
