import { Select } from "@medusajs/ui"

import { useWords } from "../../lib/i18n/use-words"

/** Stands for the chart of carts among the currencies. */
export const CARTS = "carts"

type ChartPickerProps = {
  value: string
  currencies: string[]
  onChange: (value: string) => void
}

/** Which chart to see: the carts, or the money of one currency. */
export const ChartPicker = ({
  value,
  currencies,
  onChange,
}: ChartPickerProps) => {
  const { t } = useWords()

  return (
    <Select size="small" value={value} onValueChange={onChange}>
      <Select.Trigger aria-label={t("chart.picker")} className="w-52">
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        <Select.Item value={CARTS}>{t("chart.carts.option")}</Select.Item>
        {currencies.map((code) => (
          <Select.Item key={code} value={code}>
            {t("chart.revenue.option", { currency: code.toUpperCase() })}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
