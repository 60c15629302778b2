import { Input, Select } from "@medusajs/ui"

import { useWords } from "../../lib/i18n/use-words"
import { useRule } from "../../lib/rule/rule-context"
import { useFault } from "../../lib/rule/use-fault"
import type { ValueInputProps } from "./value-input"

/** An amount in one of the shop's currencies. */
export const AmountInput = ({
  condition,
  faultId,
  onChange,
}: ValueInputProps) => {
  const { t } = useWords()
  const { currencies } = useRule()
  const fault = useFault(condition.key)
  const { currency } = condition
  const isKnown = !currency || currencies.includes(currency)

  return (
    <div className="flex items-center gap-x-2">
      <div className="w-28">
        <Input
          size="small"
          type="number"
          min={0}
          step="any"
          autoComplete="off"
          aria-label={t("rule.value.amount")}
          aria-invalid={fault?.startsWith("amount") ?? false}
          aria-describedby={faultId}
          value={condition.text}
          // A wheel that scrolls the page must change no amount.
          onWheel={({ currentTarget }) => currentTarget.blur()}
          onChange={({ target }) =>
            onChange({ ...condition, text: target.value })
          }
        />
      </div>
      <Select
        size="small"
        value={currency}
        onValueChange={(next) => onChange({ ...condition, currency: next })}
      >
        <Select.Trigger
          aria-label={t("rule.value.currency")}
          aria-invalid={fault === "currency_missing"}
          className="w-20"
        >
          <Select.Value placeholder="–" />
        </Select.Trigger>
        <Select.Content>
          {[...currencies, ...(isKnown ? [] : [currency])].map((code) => (
            <Select.Item key={code} value={code}>
              {code.toUpperCase()}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
