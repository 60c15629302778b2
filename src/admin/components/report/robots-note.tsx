import { Text } from "@medusajs/ui"

import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { TextLink } from "../common/text-link"

/** Says how many carts of robots are in none of the figures. */
export const RobotsNote = ({ robots }: { robots: number }) => {
  const { t } = useWords()
  const { integer } = useFormatters()
  if (robots === 0) return null

  return (
    <Text size="small" className="text-ui-fg-subtle">
      {t("report.robots", { count: robots, carts: integer(robots) })}{" "}
      <TextLink to="/cart-recovery/carts?status=robot">
        {t("report.toRobots")}
      </TextLink>
    </Text>
  )
}
