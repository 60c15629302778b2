import type { Formatters } from "../format/create-formatters"
import type { Words } from "../i18n/use-words"
import type { Problem } from "./list-problems"

type Told = Pick<Problem, "code" | "params" | "message">

const number = (value: unknown): number =>
  typeof value === "number" ? value : 0

const deliveryTitle = ({ params }: Told, t: Words): string => {
  const failed = number(params.failed)
  const uncertain = number(params.uncertain)
  const failedWords = t("health.delivery.failed", { count: failed })

  if (failed && uncertain) {
    return t("health.delivery.both", { count: uncertain, failed: failedWords })
  }
  if (failed) return failedWords

  return uncertain
    ? t("health.delivery.uncertain", { count: uncertain })
    : t("health.delivery.retrying", { count: number(params.retrying) })
}

const deliveryText = (
  { params }: Told,
  t: Words,
  { integer, percent }: Formatters
): string =>
  params.window
    ? t(`health.delivery.rate.${params.window}`, {
        total: integer(number(params.total)),
        share: percent(number(params.share)),
        usual: percent(number(params.usual_share)),
      })
    : t("health.delivery.text")

/** Times and figures as the reader writes them. */
const written = (
  { params }: Told,
  { dateTime, integer }: Formatters
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value === "number") return [name, integer(value)]
      const isTime = name === "since" || name.endsWith("_at")

      return [name, isTime && value ? dateTime(value) : (value ?? "")]
    })
  )

/** Places are codes, each with words of its own. */
const places = ({ params }: Told, t: Words): Record<string, string> =>
  typeof params.places === "string"
    ? {
        places: params.places
          .split(", ")
          .map((place) => t(`consent.place.${place}`))
          .join(", "),
      }
    : {}

/** Which words of a code fit: some depend on a parameter. */
const variantOf = ({ code, params }: Told): string => {
  switch (code) {
    case "sequence_inactive":
      return params.status === "paused" ? "paused" : "draft"
    case "tick_missing":
      return params.last_tick_at ? "text" : "never"
    case "carts_silent":
    case "orders_silent":
      return number(params.usual_hours) > 1 ? "text" : "noPause"
    case "sandbox":
      return params.url ? "links" : "text"
    case "unsubscribe_dead":
      return params.detail ? "answer" : "text"
    default:
      return "text"
  }
}

/**
 * A problem in the reader's language: what is wrong, and what to do. A code
 * that this page does not know yet is said in the server's words.
 */
export const describeProblem = (
  problem: Told,
  t: Words,
  formatters: Formatters
): { title: string; text: string } => {
  const { code, message } = problem
  if (code === "delivery") {
    return {
      title: deliveryTitle(problem, t),
      text: deliveryText(problem, t, formatters),
    }
  }
  const values = { ...written(problem, formatters), ...places(problem, t) }
  const variant = variantOf(problem)

  return {
    title: t(
      code === "sequence_inactive"
        ? `health.${code}.title.${variant}`
        : `health.${code}.title`,
      { ...values, defaultValue: t("health.unknown") }
    ),
    text: t(
      code === "sequence_inactive"
        ? `health.${code}.text`
        : `health.${code}.${variant}`,
      { ...values, defaultValue: message }
    ),
  }
}
