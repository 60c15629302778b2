import { SPAN_HOURS } from "../../domain/report/recovery-spans"
import { ENOUGH_COSTS } from "../../domain/report/enough-costs"
import { daysBetween, shiftDay } from "../../domain/report/days"
import type { Stage } from "../../domain/tracking/stage"
import { countReportDays } from "../../modules/recovery/queries/report/report-days"
import {
  type CartCounts,
  type CreditSum,
  type DaysFilter,
  sumCarts,
  sumCredits,
  sumProducts,
  sumStore,
  sumTouches,
} from "../../modules/recovery/queries/report/sum-days"
import type {
  AdminReportDay,
  AdminReportFunnel,
  AdminReportMoney,
  AdminReportResponse,
  AdminReportStep,
} from "../../types"
import type { RecoveryModuleService } from "../recovery-module"
import { loadSequences } from "../sequence/load-sequences"

const MOST_PRODUCTS = 10

/**
 * What the dashboard shows of a period, from the counted days: funnel, money,
 * steps, stages, products. Money is never added across currencies, nor as
 * anything but exact decimals.
 */
export async function buildReport(
  recovery: RecoveryModuleService,
  filter: DaysFilter
): Promise<AdminReportResponse["report"]> {
  const { from, to } = filter
  const length = daysBetween(from, to).length
  const before = {
    ...filter,
    from: shiftDay(from, -length),
    to: shiftDay(from, -1),
  }
  const read = await recovery.read(async (db) => ({
    carts: await sumCarts(db, filter),
    earlier: await sumCarts(db, before),
    credits: await sumCredits(db, filter),
    earlierCredits: await sumCredits(db, before),
    store: await sumStore(db, filter),
    touches: await sumTouches(db, filter),
    products: await sumProducts(db, filter, MOST_PRODUCTS),
    behind: await countReportDays(db),
  }))
  const { carts, credits } = read
  return {
    from,
    to,
    time_zone: recovery.options.timeZone,
    attribution_window_ms: recovery.options.attributionWindow,
    days_behind: read.behind,
    funnel: addUp(carts),
    robots: carts.reduce((sum, { robots }) => sum + robots, 0),
    previous: {
      from: before.from,
      to: before.to,
      funnel: addUp(read.earlier),
    },
    currencies: toCurrencies(credits, read.earlierCredits, read.store),
    days: toDays(daysBetween(from, to), carts, credits),
    steps: await toSteps(recovery, read.touches, credits),
    stages: toStages(carts),
    products: read.products,
    spans: toSpans(credits),
  }
}

const NO_CARTS: AdminReportFunnel = {
  abandoned: 0,
  reached: 0,
  held_out: 0,
  messaged: 0,
  opened: 0,
  clicked: 0,
  restored: 0,
  recovered: 0,
  assisted: 0,
}

const STEPS = Object.keys(NO_CARTS) as (keyof AdminReportFunnel)[]

function addUp(rows: CartCounts[]): AdminReportFunnel {
  const sum = { ...NO_CARTS }
  for (const row of rows) {
    for (const step of STEPS) {
      sum[step] += row[step]
    }
  }
  return sum
}

const NO_MONEY: AdminReportMoney = {
  orders: 0,
  revenue: "0",
  net: "0",
  refunded: "0",
  margin: null,
}

type Summed = Omit<CreditSum, "credit" | "day" | "step_id" | "span">

const moneyOf = (row: Summed | undefined): AdminReportMoney => ({
  ...NO_MONEY,
  ...(row && {
    orders: row.orders,
    revenue: row.revenue,
    net: row.net,
    refunded: row.refunded,
    margin:
      row.costed > 0 && row.costed >= ENOUGH_COSTS * row.orders
        ? row.margin
        : null,
  }),
})

const isWhole = ({ day, step_id, span }: CreditSum) =>
  day === null && step_id === null && span === null

function toCurrencies(
  credits: CreditSum[],
  earlier: CreditSum[],
  store: Summed[]
): AdminReportResponse["report"]["currencies"] {
  const whole = credits.filter(isWhole)
  const before = earlier.filter(isWhole)
  const codes = new Set(
    [...whole, ...before, ...store].map((row) => row.currency_code)
  )
  const find = (rows: CreditSum[], code: string, credit: string) =>
    rows.find((row) => row.currency_code === code && row.credit === credit)
  return [...codes].sort().map((code) => ({
    currency_code: code,
    recovered: moneyOf(find(whole, code, "recovered")),
    assisted: moneyOf(find(whole, code, "assisted")),
    store: moneyOf(store.find((row) => row.currency_code === code)),
    previous: moneyOf(find(before, code, "recovered")),
  }))
}

function toDays(
  dates: string[],
  carts: (CartCounts & { day: string })[],
  credits: CreditSum[]
): AdminReportDay[] {
  const days = new Map(
    dates.map((date) => [
      date,
      { date, ...NO_CARTS, revenue: {}, net: {} } as AdminReportDay,
    ])
  )
  for (const row of carts) {
    const day = days.get(row.day)!
    for (const step of STEPS) {
      day[step] += row[step]
    }
  }
  for (const { day, credit, currency_code, revenue, net } of credits) {
    if (day !== null && credit === "recovered") {
      days.get(day)!.revenue[currency_code] = revenue
      days.get(day)!.net[currency_code] = net
    }
  }
  return [...days.values()]
}

async function toSteps(
  recovery: RecoveryModuleService,
  touches: Awaited<ReturnType<typeof sumTouches>>,
  credits: CreditSum[]
): Promise<AdminReportStep[]> {
  const sequences = await loadSequences(recovery)
  const rows = touches.map((touch): AdminReportStep => {
    const sequence = sequences.find(({ id }) => id === touch.sequence_id)
    const step = sequence?.steps.find(({ id }) => id === touch.step_id)
    return {
      ...touch,
      sequence_name: sequence?.name ?? null,
      step_name: step?.name ?? null,
      position: step?.position ?? null,
      revenue: credits
        .filter(
          ({ step_id, credit }) =>
            step_id === touch.step_id && credit === "recovered"
        )
        .map(({ currency_code, revenue, net }) => ({
          currency_code,
          revenue,
          net,
        })),
    }
  })
  const place = ({ sequence_id, position }: AdminReportStep) =>
    sequences.findIndex(({ id }) => id === sequence_id) * 1_000 +
    (position ?? 999)
  return rows.sort((a, b) => place(a) - place(b))
}

function toStages(
  carts: (CartCounts & { stage: string })[]
): AdminReportResponse["report"]["stages"] {
  const stages = new Map<Stage, { abandoned: number; recovered: number }>()
  for (const { stage, abandoned, recovered } of carts) {
    const sum = stages.get(stage as Stage) ?? { abandoned: 0, recovered: 0 }
    sum.abandoned += abandoned
    sum.recovered += recovered
    stages.set(stage as Stage, sum)
  }
  return [...stages]
    .filter(([, { abandoned }]) => abandoned > 0)
    .map(([stage, sum]) => ({ stage, ...sum }))
}

function toSpans(credits: CreditSum[]): AdminReportResponse["report"]["spans"] {
  const edges = [0, ...SPAN_HOURS]
  return edges.map((from_hours, span) => ({
    from_hours,
    to_hours: edges[span + 1] ?? null,
    orders: credits
      .filter((row) => row.span === span && row.credit === "recovered")
      .reduce((sum, { orders }) => sum + orders, 0),
  }))
}
