import { Container, Text } from "@medusajs/ui"

import { audienceName } from "../../lib/audience/audience-name"
import { readyAudiences } from "../../lib/audience/ready-audiences"
import { useAudiences } from "../../lib/audience/use-audiences"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { TextLink } from "../common/text-link"

const SHOWN = 3

/** Above the customers: the audiences that can be exported, on one line. */
export const ReadyLine = () => {
  const { t } = useWords()
  const { integer } = useFormatters()
  // The page is the customers': without an answer it is whole as well.
  const { data = [] } = useAudiences()
  const ready = readyAudiences(data)
  if (!ready.length) return null

  return (
    // Medusa 2.21 puts what stands before a list behind it.
    <Container className="order-first flex flex-wrap items-center gap-x-4 gap-y-1 px-6 py-3">
      <Text size="small" leading="compact" weight="plus">
        {t("audience.ready.line", { count: ready.length })}
      </Text>
      {ready.slice(0, SHOWN).map((audience) => (
        <TextLink
          key={audience.id}
          to={`/cart-recovery/audiences/${audience.id}`}
          className="txt-compact-small break-words"
        >
          {`${audienceName(audience, t)} (${integer(audience.consenting ?? 0)})`}
        </TextLink>
      ))}
      <TextLink to="/cart-recovery/audiences" className="txt-compact-small">
        {ready.length > SHOWN
          ? t("audience.ready.more", { count: ready.length - SHOWN })
          : t("audience.ready.all")}
      </TextLink>
    </Container>
  )
}
