import { Text } from "@medusajs/ui"
import type { TooltipContentProps } from "recharts"

import { useFormatters } from "../../lib/format/use-formatters"
import { ChartSwatch } from "./chart-swatch"

// recharts hands these in when it renders the element.
type ChartTooltipProps = Partial<
  Pick<TooltipContentProps, "active" | "payload" | "label">
> & { formatValue: (value: number) => string }

/** The numbers of the day under the pointer. */
export const ChartTooltip = ({
  active,
  payload,
  label,
  formatValue,
}: ChartTooltipProps) => {
  const { day } = useFormatters()

  if (!active || !payload?.length) {
    return null
  }

  return (
    <div className="bg-ui-bg-base shadow-elevation-tooltip flex flex-col gap-y-1 rounded-lg px-3 py-2">
      <Text size="xsmall" weight="plus">
        {day(String(label))}
      </Text>
      {payload.map((item) => (
        <div
          key={String(item.name)}
          className="txt-compact-xsmall text-ui-fg-subtle flex items-center gap-x-2"
        >
          <ChartSwatch color={item.color} />
          <span className="flex-1">{item.name}</span>
          <span className="text-ui-fg-base tabular-nums">
            {formatValue(Number(item.value))}
          </span>
        </div>
      ))}
    </div>
  )
}
