import { Text } from "@medusajs/ui"

import type { AdminCustomerAudiencesResponse } from "../../../types"
import { errorWords } from "../../lib/api/error-words"
import { audienceName } from "../../lib/audience/audience-name"
import { ruleOf, useBecause } from "../../lib/audience/use-because"
import { useCustomerAudiences } from "../../lib/audience/use-customer-audiences"
import { useWords } from "../../lib/i18n/use-words"
import { useRuleNames } from "../../lib/rule/use-rule-names"
import { SectionRow } from "../common/section-row"
import { TextLink } from "../common/text-link"

type CustomerAudiencesProps = { customerId: string }

/** A customer's segment, the audiences they are in, and why not in others. */
export const CustomerAudiences = ({ customerId }: CustomerAudiencesProps) => {
  const { t } = useWords()
  const { data, error } = useCustomerAudiences(customerId)

  if (data) return <Rows {...data} />

  return error ? (
    <SectionRow label={t("audience.customer.in")}>
      {errorWords(error, t)}
    </SectionRow>
  ) : null
}

const Rows = ({
  segment,
  audiences,
  consenting,
}: AdminCustomerAudiencesResponse) => {
  const { t } = useWords()
  const names = useRuleNames([ruleOf(audiences.map((one) => one.because))], {
    audience: audiences.map((one) => ({
      id: one.id,
      name: audienceName(one, t),
    })),
  })
  const explain = useBecause(names)
  const isIn = audiences.filter((one) => one.is_in)
  const others = audiences.filter((one) => !one.is_in)

  return (
    <>
      <SectionRow label={t("audience.customer.segment")}>
        {segment
          ? t(`segment.name.${segment}`)
          : t("audience.customer.noSegment")}
        {segment && (
          <span className="text-ui-fg-muted block text-pretty">
            {t(`segment.help.${segment}`)}
          </span>
        )}
      </SectionRow>
      <SectionRow label={t("audience.customer.in")}>
        {isIn.length === 0 && t("audience.customer.none")}
        <ul className="flex flex-col gap-y-1">
          {isIn.map((one) => (
            <li key={one.id}>
              <TextLink to={`/cart-recovery/audiences/${one.id}`}>
                {audienceName(one, t)}
              </TextLink>
            </li>
          ))}
        </ul>
        {!consenting && isIn.length > 0 && (
          <span className="text-ui-fg-muted block pt-1 text-pretty">
            {t("audience.customer.noConsent")}
          </span>
        )}
        {others.length > 0 && (
          <details className="pt-1">
            <summary className="focus-visible:shadow-borders-focus w-fit cursor-pointer rounded outline-none">
              {t("audience.customer.notIn", { count: others.length })}
            </summary>
            <ul className="flex flex-col gap-y-2 pt-2">
              {others.map((one) => (
                <li key={one.id}>
                  <TextLink to={`/cart-recovery/audiences/${one.id}`}>
                    {audienceName(one, t)}
                  </TextLink>
                  {one.because && (
                    <Text
                      size="small"
                      leading="compact"
                      className="text-ui-fg-muted text-pretty"
                    >
                      {explain(one.because)}
                    </Text>
                  )}
                </li>
              ))}
            </ul>
          </details>
        )}
      </SectionRow>
    </>
  )
}
