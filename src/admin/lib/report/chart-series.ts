import type { AdminReportFunnel } from "../../../types"

type Series = { metric: keyof AdminReportFunnel; color: string }

/**
 * The dashboard's own tag colors: they change with the theme and stay readable
 * on both grounds.
 */
export const CART_SERIES: Series[] = [
  { metric: "abandoned", color: "var(--tag-neutral-icon)" },
  { metric: "messaged", color: "var(--tag-blue-icon)" },
  { metric: "restored", color: "var(--tag-orange-icon)" },
  { metric: "recovered", color: "var(--tag-green-icon)" },
]

export const REVENUE_COLOR = "var(--tag-green-icon)"
