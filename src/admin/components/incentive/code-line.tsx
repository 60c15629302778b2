import { Container, Text } from "@medusajs/ui"

import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { useCodeCounts } from "../../lib/incentive/use-code-counts"
import { TextLink } from "../common/text-link"

/** Above the promotions: how many of them are codes of ours, on one line. */
export const CodeLine = () => {
  const { t } = useWords()
  const { integer } = useFormatters()
  // The page is the promotions': without an answer it is whole as well.
  const { data } = useCodeCounts()
  if (!data?.count) return null

  return (
    // Medusa 2.21 puts what stands before a list behind it.
    <Container className="order-first flex flex-wrap items-center gap-x-4 gap-y-1 px-6 py-3">
      <Text size="small" leading="compact">
        {t("code.line", {
          count: data.live,
          live: integer(data.live),
          redeemed: integer(data.redeemed),
        })}
      </Text>
      <TextLink to="/cart-recovery/codes" className="txt-compact-small">
        {t("code.open")}
      </TextLink>
    </Container>
  )
}
