import { Text } from "@medusajs/ui"

import type { AdminAudience } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"

type AudienceSizeProps = {
  audience: Pick<AdminAudience, "people" | "consenting">
}

/** How many people an audience means, and how many may be in its files. */
export const AudienceSize = ({ audience }: AudienceSizeProps) => {
  const { t } = useWords()
  const { integer } = useFormatters()
  const { people, consenting } = audience
  if (people === null) {
    return (
      <Text size="small" leading="compact" className="text-ui-fg-muted">
        {t("audience.size.uncounted")}
      </Text>
    )
  }

  return (
    <div>
      <Text size="small" leading="compact" weight="plus">
        {t("audience.size.people", { count: people, shown: integer(people) })}
      </Text>
      {consenting !== null && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {t("audience.size.consenting", {
            count: consenting,
            shown: integer(consenting),
          })}
        </Text>
      )}
    </div>
  )
}
