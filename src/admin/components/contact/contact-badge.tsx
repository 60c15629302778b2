import type { AdminCustomerRecoveryResponse } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { StateBadge } from "../common/state-badge"

type ContactBadgeProps = {
  contact: NonNullable<AdminCustomerRecoveryResponse["contact"]>
}

/** Whether somebody may be written to: green only where they said so. */
export const ContactBadge = ({
  contact: { may_email, permission },
}: ContactBadgeProps) => {
  const { t } = useWords()
  if (!may_email || !permission.may) {
    return <StateBadge color="red">{t("customer.mayNotEmail")}</StateBadge>
  }

  return (
    <StateBadge color={permission.basis === "explicit" ? "green" : "grey"}>
      {t(`customer.said.${permission.basis}`)}
    </StateBadge>
  )
}
