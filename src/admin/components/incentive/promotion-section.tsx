import { Container, Text } from "@medusajs/ui"

import type { AdminRecoveryCode } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { usePromotionCode } from "../../lib/incentive/use-promotion-code"
import { shippedName } from "../../lib/sequence/shipped-name"
import { messageName } from "../../lib/touch/message-name"
import { SectionHeader } from "../common/section-header"
import { SectionRow } from "../common/section-row"
import { TextLink } from "../common/text-link"
import { CodeEnd } from "./code-end"
import { CodeOwner } from "./code-owner"
import { CodeStateBadge } from "./code-state-badge"

/** Beside a promotion of ours: whom it was made for. Nothing beside others. */
export const PromotionSection = ({ promotionId }: { promotionId: string }) => {
  const { t } = useWords()
  // The page is the promotion's: without an answer it is whole as well.
  const { data } = usePromotionCode(promotionId)
  if (!data?.code && !data?.is_in_our_campaign) return null

  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("menu.overview")}>
        {data.code && <CodeStateBadge state={data.code.state} />}
      </SectionHeader>
      {data.code ? (
        <CodeRows code={data.code} />
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4 text-pretty">
          {t("code.inCampaign")}
        </Text>
      )}
      <div className="px-6 py-3">
        <TextLink to="/cart-recovery/codes" className="txt-compact-small">
          {t("code.openAll")}
        </TextLink>
      </div>
    </Container>
  )
}

const CodeRows = ({ code }: { code: AdminRecoveryCode }) => {
  const { t } = useWords()
  const { dateTime } = useFormatters()
  const { sequence_name } = code

  return (
    <>
      <SectionRow label={t("code.owner")}>
        <CodeOwner code={code} />
      </SectionRow>
      <SectionRow label={t("code.column.message")}>
        {messageName(
          { step_position: code.step, step_name: code.step_name },
          t
        )}
        <span className="block">
          {sequence_name === null
            ? t("report.steps.goneSequence")
            : shippedName(sequence_name, t)}
        </span>
      </SectionRow>
      <SectionRow label={t("code.issuedAt")}>
        {dateTime(code.issued_at)}
      </SectionRow>
      <SectionRow label={t("code.column.end")}>
        <CodeEnd code={code} />
      </SectionRow>
      <SectionRow label={t("order.cart")}>
        <TextLink to={`/cart-recovery/carts/${code.cart_id}`}>
          {t("order.openCart")}
        </TextLink>
      </SectionRow>
    </>
  )
}
