import type { AdminRecoveryCode } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { EmailText } from "../common/email-text"
import { TextLink } from "../common/text-link"

type CodeOwnerProps = { code: Pick<AdminRecoveryCode, "email" | "customer_id"> }

/** Whom a code was made for; their account where they have one. */
export const CodeOwner = ({ code }: CodeOwnerProps) => {
  const { t } = useWords()
  const { email, customer_id } = code
  const name =
    email === null ? t("privacy.erased") : <EmailText email={email} />

  return (
    <span className="[overflow-wrap:anywhere]">
      {customer_id ? (
        <TextLink to={`/customers/${customer_id}`}>{name}</TextLink>
      ) : (
        name
      )}
    </span>
  )
}
