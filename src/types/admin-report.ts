import type { Stage } from "../domain/tracking/stage"

export {
  type NamedRange,
  RANGES as REPORT_RANGES,
} from "../domain/report/named-range"

/** An amount in major units as an exact decimal, such as `"1234.50"`. */
export type DecimalText = string

/**
 * Carts that were abandoned in the period, and what has become of them since,
 * also after its end. Each of `messaged`, `held_out` is a part of `abandoned`,
 * and `opened` to `assisted` are parts of `messaged`: no rate passes 100 %.
 */
export type AdminReportFunnel = {
  abandoned: number
  /** Their person could be written to, by an address. */
  reached: number
  /** Their person was drawn into the holdout and got nothing. */
  held_out: number
  messaged: number
  /** By people; whoever clicked has opened it. */
  opened: number
  clicked: number
  /** Of those that were clicked: machines open pages as well. */
  restored: number
  /** Carts with an order that is credited to a message. */
  recovered: number
  /** Carts of people who were messaged and bought by themselves. */
  assisted: number
}

export type AdminReportMoney = {
  orders: number
  /** With delivery and taxes, what was given back taken off. */
  revenue: DecimalText
  /** Without delivery and taxes. */
  net: DecimalText
  refunded: DecimalText
  /**
   * Without delivery and taxes, less what the goods cost. Null where that is
   * known of fewer than 95 % of the orders; the others count with nothing.
   */
  margin: DecimalText | null
}

/** Orders of the period, by the day on which they were placed. */
export type AdminReportCurrency = {
  currency_code: string
  recovered: AdminReportMoney
  assisted: AdminReportMoney
  /**
   * All that the store sold, by whatever store, country and kind of buyer is
   * asked for. What it sold belongs to no sequence and no channel, so of those
   * it is all the same.
   */
  store: AdminReportMoney
  /** Recovered of the period before. */
  previous: AdminReportMoney
}

export type AdminReportDay = AdminReportFunnel & {
  /** `YYYY-MM-DD` in the shop's time zone. */
  date: string
  /** Recovered revenue of orders of that day, by currency code. */
  revenue: Record<string, DecimalText>
  /** The same without delivery and taxes. */
  net: Record<string, DecimalText>
}

/** Messages that were sent in the period, and what has become of them. */
export type AdminReportStep = {
  sequence_id: string
  /** Null when it is gone. */
  sequence_name: string | null
  step_id: string
  step_name: string | null
  position: number | null
  channel: string
  sent: number
  opened: number
  clicked: number
  unsubscribed: number
  /** Those with an order that is credited to them, each once. */
  recovered: number
  /** Of the period's orders. */
  revenue: { currency_code: string; revenue: DecimalText; net: DecimalText }[]
}

/**
 * `GET /admin/recovery/report?from=&to=`, or `?range=` with a period that has
 * a name.
 */
export type AdminReportResponse = {
  report: {
    /** Both days are in it: `YYYY-MM-DD` in the shop's time zone. */
    from: string
    to: string
    time_zone: string
    /** How long before an order a click may be that it is credited to. */
    attribution_window_ms: number
    /** Days that have changed and are not counted anew yet. */
    days_behind: number
    funnel: AdminReportFunnel
    /** Carts that robots left in the period: they are in none of the figures. */
    robots: number
    /** As many days before. */
    previous: { from: string; to: string; funnel: AdminReportFunnel }
    currencies: AdminReportCurrency[]
    days: AdminReportDay[]
    steps: AdminReportStep[]
    /** How far carts had come when they were abandoned. */
    stages: { stage: Stage; abandoned: number; recovered: number }[]
    /** The products that were abandoned most often. */
    products: {
      product_id: string
      title: string
      carts: number
      quantity: number
      recovered: number
    }[]
    /** From the abandoned cart to its recovered order; null: no end. */
    spans: { from_hours: number; to_hours: number | null; orders: number }[]
  }
}
