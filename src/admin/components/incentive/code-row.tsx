import { Table } from "@medusajs/ui"

import type { AdminRecoveryCode } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { messageName } from "../../lib/touch/message-name"
import { StackedCell } from "../common/stacked-cell"
import { TextLink } from "../common/text-link"
import { CodeEnd } from "./code-end"
import { CodeOwner } from "./code-owner"
import { CodeStateBadge } from "./code-state-badge"

type CodeRowProps = { code: AdminRecoveryCode }

/** One code: whose, for which cart and message, and what became of it. */
export const CodeRow = ({ code }: CodeRowProps) => {
  const { t } = useWords()
  const { shortDateTime } = useFormatters()
  const { promotion_id } = code

  return (
    <Table.Row className="max-md:flex max-md:flex-col max-md:gap-y-3 max-md:py-4 last-of-type:border-b-0">
      <StackedCell>
        <div className="flex flex-wrap items-center gap-2">
          {promotion_id ? (
            <TextLink
              to={`/promotions/${promotion_id}`}
              className="txt-compact-small-plus break-all"
            >
              {code.code}
            </TextLink>
          ) : (
            <span className="txt-compact-small-plus break-all">
              {code.code}
            </span>
          )}
          <CodeStateBadge state={code.state} />
        </div>
      </StackedCell>
      <StackedCell label={t("field.customer")}>
        <CodeOwner code={code} />
        <TextLink to={`/cart-recovery/carts/${code.cart_id}`} className="block">
          {t("code.openCart")}
        </TextLink>
      </StackedCell>
      <StackedCell label={t("code.column.message")}>
        <span className="block text-pretty">
          {messageName(
            { step_position: code.step, step_name: code.step_name },
            t
          )}
        </span>
        <time dateTime={code.issued_at} className="text-ui-fg-subtle">
          {shortDateTime(code.issued_at)}
        </time>
      </StackedCell>
      <StackedCell label={t("code.column.end")}>
        <CodeEnd code={code} />
      </StackedCell>
    </Table.Row>
  )
}
