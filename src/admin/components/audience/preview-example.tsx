import { Text } from "@medusajs/ui"

import type { AdminAudienceExample } from "../../../types"
import { useBecause } from "../../lib/audience/use-because"
import { countryNames } from "../../lib/format/country-names"
import { toLocale } from "../../lib/format/locale"
import { useFormatters } from "../../lib/format/use-formatters"
import { useNow } from "../../lib/format/use-now"
import { useWords } from "../../lib/i18n/use-words"
import type { RuleNames } from "../../lib/rule/use-rule-names"

type PreviewExampleProps = { example: AdminAudienceExample; names: RuleNames }

/** Somebody, masked, and of who does not fit the condition that decided. */
export const PreviewExample = ({ example, names }: PreviewExampleProps) => {
  const { t, i18n } = useWords()
  const formatters = useFormatters()
  const now = useNow(60_000)
  const explain = useBecause(names)
  const { cart, because, country_code, order_count } = example
  const country =
    country_code && countryNames([country_code], toLocale(i18n.language))

  return (
    <li>
      <Text size="small" leading="compact" className="[overflow-wrap:anywhere]">
        {[example.address ?? t("audience.preview.noAddress"), example.name]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {[
          country,
          cart &&
            t("audience.preview.cart", {
              value: formatters.money(cart.value, cart.currency_code),
              ago: formatters.ago(cart.abandoned_at, now),
            }),
          t("audience.preview.orders", {
            count: order_count,
            shown: formatters.integer(order_count),
          }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      {because && (
        <Text
          size="small"
          leading="compact"
          className="text-ui-fg-subtle text-pretty"
        >
          {explain(because)}
        </Text>
      )}
    </li>
  )
}
