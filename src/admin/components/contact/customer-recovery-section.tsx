import { Container } from "@medusajs/ui"

import type { AdminCustomerRecoveryResponse } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { wordForCode } from "../../lib/i18n/word-for-code"
import { EmptyState } from "../common/empty-state"
import { SectionHeader } from "../common/section-header"
import { SectionRow } from "../common/section-row"
import { StateBadge } from "../common/state-badge"
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
  const { dateTime } = useFormatters()
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
      {contact?.blocked_reason && (
        <SectionRow label={t("field.reason")}>
          {wordForCode(t, "reason", contact.blocked_reason)}
          {contact.blocked_at && (
            <span className="text-ui-fg-subtle block">
              {dateTime(contact.blocked_at)}
            </span>
          )}
        </SectionRow>
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
