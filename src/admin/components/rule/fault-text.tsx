import { Text } from "@medusajs/ui"

import { useWords } from "../../lib/i18n/use-words"
import { useFault } from "../../lib/rule/use-fault"

type FaultTextProps = { id: string; partKey: string }

/** What is wrong with a part of a rule, beside it. */
export const FaultText = ({ id, partKey }: FaultTextProps) => {
  const { t } = useWords()
  const fault = useFault(partKey)

  return (
    <div id={id} aria-live="polite" className="empty:hidden">
      {fault && (
        <Text size="small" className="text-ui-fg-error text-pretty">
          {t(`rule.fault.${fault}`)}
        </Text>
      )}
    </div>
  )
}
