import type { ReactNode } from "react"
import {
  CartesianGrid,
  ComposedChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts"

import type { AdminReportDay } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { chartDays } from "../../lib/report/chart-days"
import { ChartTooltip } from "./chart-tooltip"

type ChartFrameProps = {
  days: AdminReportDay[]
  /** What the chart shows, for those who cannot see it. */
  label: string
  formatValue: (value: number) => string
  formatTick: (value: number) => string
  children: ReactNode
}

const TICK = { fill: "var(--fg-subtle)", fontSize: 12 }

/** Axes, grid and tooltip of a chart by day; the series are its children. */
export const ChartFrame = ({
  days,
  label,
  formatValue,
  formatTick,
  children,
}: ChartFrameProps) => {
  const { day } = useFormatters()

  return (
    <div role="img" aria-label={label} className="h-64 w-full">
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={chartDays(days)}
          barGap={0}
          // What it says by keyboard is in the table, with names.
          accessibilityLayer={false}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke="var(--border-base)" />
          <XAxis
            dataKey="date"
            tickFormatter={day}
            tick={TICK}
            tickLine={false}
            axisLine={{ stroke: "var(--border-base)" }}
            minTickGap={24}
          />
          <YAxis
            tickFormatter={formatTick}
            tick={TICK}
            tickLine={false}
            axisLine={false}
            allowDecimals={false}
            width="auto"
          />
          <Tooltip
            cursor={{ fill: "var(--bg-base-hover)" }}
            content={<ChartTooltip formatValue={formatValue} />}
          />
          {children}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}
