import type { AdminAudience } from "../../../types"
import { audienceName } from "../../lib/audience/audience-name"
import { useWords } from "../../lib/i18n/use-words"
import type { RuleNames } from "../../lib/rule/use-rule-names"
import { StateBadge } from "../common/state-badge"
import { TextLink } from "../common/text-link"
import { RuleSentence } from "../rule/rule-sentence"
import { AudienceMenu } from "./audience-menu"
import { AudienceSize } from "./audience-size"
import { BrokenNote } from "./broken-note"
import { LastExport } from "./last-export"
import { OrderButtons } from "./order-buttons"

type AudienceRowProps = {
  audience: AdminAudience
  names: RuleNames
  /** Those that it can change places with. */
  order?: AdminAudience[]
}

/** One audience: whom it means, how many, and when it was exported. */
export const AudienceRow = ({ audience, names, order }: AudienceRowProps) => {
  const { t } = useWords()

  return (
    <li className="flex items-start gap-x-3 px-6 py-4">
      {order && order.length > 1 && (
        <OrderButtons audience={audience} list={order} />
      )}
      <div className="grid min-w-0 flex-1 gap-x-6 gap-y-2 md:grid-cols-[minmax(0,1fr)_10rem_11rem]">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <TextLink
              to={`/cart-recovery/audiences/${audience.id}`}
              className="txt-compact-small-plus break-words"
            >
              {audienceName(audience, t)}
            </TextLink>
            {audience.broken.length > 0 && (
              <StateBadge color="red">{t("audience.broken.badge")}</StateBadge>
            )}
          </div>
          <RuleSentence rule={audience.rule} names={names} />
          <BrokenNote broken={audience.broken} />
        </div>
        <AudienceSize audience={audience} />
        <LastExport audience={audience} />
      </div>
      <AudienceMenu audience={audience} />
    </li>
  )
}
