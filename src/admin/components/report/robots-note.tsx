import { Text } from "@medusajs/ui"

import { useWords } from "../../lib/i18n/use-words"
import { TextLink } from "../common/text-link"

/** Says that carts of robots are in none of the figures. */
export const RobotsNote = () => {
  const { t } = useWords()

  return (
    <Text size="small" className="text-ui-fg-subtle">
      {t("report.robots")}{" "}
      <TextLink to="/cart-recovery/carts?status=robot">
        {t("report.toRobots")}
      </TextLink>
    </Text>
  )
}
