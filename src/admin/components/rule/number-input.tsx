import { Input, Text } from "@medusajs/ui"

import { useWords } from "../../lib/i18n/use-words"
import { useFault } from "../../lib/rule/use-fault"
import type { ValueInputProps } from "./value-input"

type NumberInputProps = ValueInputProps & { label: "number" | "days" }

/** A whole number, of days or of what the field counts. */
export const NumberInput = ({
  condition,
  faultId,
  label,
  onChange,
}: NumberInputProps) => {
  const { t } = useWords()
  const fault = useFault(condition.key)

  return (
    <div className="flex items-center gap-x-2">
      <div className="w-24">
        <Input
          size="small"
          inputMode="numeric"
          autoComplete="off"
          maxLength={9}
          aria-label={t(`rule.value.${label}`)}
          aria-invalid={fault !== null}
          aria-describedby={faultId}
          value={condition.text}
          onChange={({ target }) =>
            onChange({ ...condition, text: target.value })
          }
        />
      </div>
      {label === "days" && (
        <Text size="small" leading="compact" aria-hidden>
          {t("rule.unit")}
        </Text>
      )}
    </div>
  )
}
