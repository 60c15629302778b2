import { Table, Text } from "@medusajs/ui"

import type { AdminProblemTouch } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { describeSince } from "../../lib/touch/describe-since"
import { errorInWords } from "../../lib/touch/error-in-words"
import { mayResend } from "../../lib/touch/may-resend"
import { messageName } from "../../lib/touch/message-name"
import { EmailText } from "../common/email-text"
import { StateBadge } from "../common/state-badge"
import { TextLink } from "../common/text-link"
import { DeliveryKey } from "./delivery-key"
import { ProblemActions } from "./problem-actions"
import { StackedCell } from "../common/stacked-cell"

type ProblemRowProps = { touch: AdminProblemTouch; onDecided: () => void }

/** One message that failed or is undecided: whose, when, what is known, what can be done. */
export const ProblemRow = ({ touch, onDecided }: ProblemRowProps) => {
  const { t } = useWords()
  const { shortDateTime } = useFormatters()
  const handedOverAt = touch.sending_at ?? touch.settled_at

  return (
    <Table.Row className="max-md:flex max-md:flex-col max-md:gap-y-3 max-md:py-4 last-of-type:border-b-0">
      <StackedCell>
        <TextLink
          to={`/cart-recovery/carts/${touch.cart_id}`}
          className="txt-compact-small-plus break-words [overflow-wrap:anywhere]"
        >
          {touch.email === null ? (
            t("privacy.erased")
          ) : (
            <EmailText email={touch.email} />
          )}
        </TextLink>
        <Text size="small" leading="compact" className="text-pretty pt-0.5">
          {messageName(touch, t)}
        </Text>
        <StateBadge
          color={touch.state === "failed" ? "red" : "orange"}
          className="mt-1"
        >
          {t(`touch.state.${touch.state}`)}
        </StateBadge>
      </StackedCell>
      <StackedCell label={t("problems.handedOver")}>
        <time dateTime={handedOverAt} className="text-nowrap">
          {shortDateTime(handedOverAt)}
        </time>
        <Text
          size="small"
          leading="compact"
          className="text-ui-fg-subtle pt-0.5"
        >
          {t("problems.attempt", { attempt: touch.attempt })}
          {touch.resends > 0 &&
            ` · ${t("problems.resent", { count: touch.resends })}`}
        </Text>
      </StackedCell>
      <StackedCell label={t("problems.known")}>
        <span className="text-pretty break-words">
          {touch.error
            ? errorInWords(touch.error, t)
            : t("problems.nothingKnown")}
        </span>
        {touch.delivery_key && <DeliveryKey value={touch.delivery_key} />}
      </StackedCell>
      <StackedCell label={t("problems.sinceThen")}>
        <span className="text-pretty">{describeSince(touch, t)}</span>
        {!mayResend(touch) && (
          <Text
            size="small"
            leading="compact"
            className="text-ui-fg-subtle text-pretty pt-0.5"
          >
            {t("problems.notAgain")}
          </Text>
        )}
      </StackedCell>
      <StackedCell>
        <ProblemActions touch={touch} onDecided={onDecided} />
      </StackedCell>
    </Table.Row>
  )
}
