import { Table, Text } from "@medusajs/ui"

import type { AdminUncertainTouch } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { describeSince } from "../../lib/touch/describe-since"
import { mayResend } from "../../lib/touch/may-resend"
import { messageName } from "../../lib/touch/message-name"
import { EmailText } from "../common/email-text"
import { TextLink } from "../common/text-link"
import { DeliveryKey } from "./delivery-key"
import { UncertainActions } from "./uncertain-actions"
import { UncertainCell } from "./uncertain-cell"

type UncertainRowProps = { touch: AdminUncertainTouch; onDecided: () => void }

/** One undecided message: whose, when, what is known, what can be done. */
export const UncertainRow = ({ touch, onDecided }: UncertainRowProps) => {
  const { t } = useWords()
  const { shortDateTime } = useFormatters()
  const handedOverAt = touch.sending_at ?? touch.settled_at

  return (
    <Table.Row className="max-md:flex max-md:flex-col max-md:gap-y-3 max-md:py-4 last-of-type:border-b-0">
      <UncertainCell>
        <TextLink
          to={`/cart-recovery/carts/${touch.cart_id}`}
          className="txt-compact-small-plus break-words [overflow-wrap:anywhere]"
        >
          <EmailText email={touch.email} />
        </TextLink>
        <Text size="small" leading="compact" className="text-pretty pt-0.5">
          {messageName(touch, t)}
        </Text>
      </UncertainCell>
      <UncertainCell label={t("uncertain.handedOver")}>
        <time dateTime={handedOverAt} className="text-nowrap">
          {shortDateTime(handedOverAt)}
        </time>
        <Text
          size="small"
          leading="compact"
          className="text-ui-fg-muted pt-0.5"
        >
          {t("uncertain.attempt", { attempt: touch.attempt })}
          {touch.resends > 0 &&
            ` · ${t("uncertain.resent", { count: touch.resends })}`}
        </Text>
      </UncertainCell>
      <UncertainCell label={t("uncertain.known")}>
        <span className="text-pretty break-words">
          {touch.error ?? t("uncertain.nothingKnown")}
        </span>
        {touch.delivery_key && <DeliveryKey value={touch.delivery_key} />}
      </UncertainCell>
      <UncertainCell label={t("uncertain.sinceThen")}>
        <span className="text-pretty">{describeSince(touch, t)}</span>
        {!mayResend(touch) && (
          <Text
            size="small"
            leading="compact"
            className="text-ui-fg-muted text-pretty pt-0.5"
          >
            {t("uncertain.notAgain")}
          </Text>
        )}
      </UncertainCell>
      <UncertainCell>
        <UncertainActions touch={touch} onDecided={onDecided} />
      </UncertainCell>
    </Table.Row>
  )
}
