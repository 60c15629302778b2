import type { AdminRecoveryCode } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { TextLink } from "../common/text-link"

type CodeEndProps = { code: AdminRecoveryCode }

/** Until when a code is valid, and what ended it before. */
export const CodeEnd = ({ code }: CodeEndProps) => {
  const { t } = useWords()
  const { shortDateTime } = useFormatters()
  const { state, expires_at, ended_at, order_id } = code
  const isEnded = state === "redeemed" || state === "revoked"

  return (
    <>
      <time dateTime={expires_at} className="block">
        {shortDateTime(expires_at)}
      </time>
      {isEnded && ended_at && (
        <span className="text-ui-fg-subtle block">
          {t(`code.ended.${state}`, { at: shortDateTime(ended_at) })}
        </span>
      )}
      {order_id && (
        <TextLink to={`/orders/${order_id}`}>{t("code.openOrder")}</TextLink>
      )}
    </>
  )
}
