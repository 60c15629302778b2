import type { AdminRecoveryCode } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { TextLink } from "../common/text-link"

type CodeEndProps = { code: AdminRecoveryCode }

/** Until when a code can be redeemed, or what ended it. */
export const CodeEnd = ({ code }: CodeEndProps) => {
  const { t } = useWords()
  const { shortDateTime } = useFormatters()
  const { state, expires_at, ended_at, order_id } = code
  const at = shortDateTime(
    state === "live" || state === "expired"
      ? expires_at
      : (ended_at ?? expires_at)
  )

  return (
    <>
      <span className="block">{t(`code.end.${state}`, { at })}</span>
      {order_id && (
        <TextLink to={`/orders/${order_id}`}>{t("code.openOrder")}</TextLink>
      )}
    </>
  )
}
