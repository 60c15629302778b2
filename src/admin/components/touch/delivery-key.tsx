import { Copy, Text } from "@medusajs/ui"

import { useWords } from "../../lib/i18n/use-words"

type DeliveryKeyProps = { value: string }

/** What the provider's own log knows the message by, to be copied. */
export const DeliveryKey = ({ value }: DeliveryKeyProps) => {
  const { t } = useWords()

  return (
    <span
      title={value}
      className="text-ui-fg-subtle flex items-center gap-x-1 pt-0.5"
    >
      <Text as="span" size="small" leading="compact">
        {t("problems.deliveryKey")}
      </Text>
      <Copy content={value} variant="mini" aria-label={t("problems.copyKey")} />
    </span>
  )
}
