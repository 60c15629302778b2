import { Text } from "@medusajs/ui"

import { useWords } from "../../lib/i18n/use-words"
import { TextLink } from "../common/text-link"

type RobotsNoteProps = { count: number }

/** Says how many carts of robots are in none of the numbers, if any. */
export const RobotsNote = ({ count }: RobotsNoteProps) => {
  const { t } = useWords()

  if (count === 0) {
    return null
  }

  return (
    <Text size="small" className="text-ui-fg-subtle px-1">
      {t("overview.robots", { count })}{" "}
      <TextLink to="/cart-recovery/carts?status=robot">
        {t("overview.toRobots")}
      </TextLink>
    </Text>
  )
}
