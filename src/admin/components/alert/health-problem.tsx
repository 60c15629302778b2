import { Alert, Text } from "@medusajs/ui"

import type { Problem } from "../../lib/alert/list-problems"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { HealthRemedy } from "./health-remedy"

/** With one of these nothing is sent at all, although it should be. */
const STANDSTILL: readonly string[] = [
  "provider_missing",
  "postal_address_missing",
  "tick_missing",
  "sending_stalled",
]

/** The server's sentence has figures in it that no translation can have. */
const WITH_FIGURES: readonly string[] = [
  "sending_stalled",
  "failure_rate",
  "carts_silent",
  "orders_silent",
  "storefront_unset",
]

type HealthProblemProps = { problem: Problem }

/** One problem in plain words, since when, and the remedy if there is one. */
export const HealthProblem = ({ problem }: HealthProblemProps) => {
  const { t } = useWords()
  const { dateTime } = useFormatters()
  const { code, count, message, since } = problem
  const text = t(`health.${code}.text`, { defaultValue: message, count })

  return (
    <Alert
      variant={STANDSTILL.includes(code) ? "error" : "warning"}
      className="w-full"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <Text size="small" weight="plus">
            {t(`health.${code}.title`, {
              defaultValue: t("health.unknown"),
              count,
            })}
          </Text>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {text}
          </Text>
          {WITH_FIGURES.includes(code) && text !== message && (
            <Text size="small" className="text-ui-fg-muted text-pretty">
              {message}
            </Text>
          )}
          {since && (
            <Text size="xsmall" className="text-ui-fg-muted">
              <time dateTime={since}>
                {t("health.since", { at: dateTime(since) })}
              </time>
            </Text>
          )}
        </div>
        <HealthRemedy code={code} />
      </div>
    </Alert>
  )
}
