import { StatusBadge, Text } from "@medusajs/ui"

import type { AdminCauseResponse, AdminUplift } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { Stat } from "./stat"

const COLORS: Record<
  AdminUplift["verdict"],
  "green" | "red" | "grey" | "orange"
> = {
  more: "green",
  less: "red",
  not_known_yet: "grey",
  too_few: "grey",
  sample_ratio: "orange",
}

type CauseRowProps = {
  /** What is compared. */
  label: string
  hint?: string
  compared: AdminCauseResponse["cause"]["orders"]
  people: { treated: number; holdout: number }
  /** An exact decimal for people. */
  write: (amount: string) => string
  /** The same of what falls to one person. */
  writeEach: (amount: string) => string
}

/** One uplift in words first, and then in figures. */
export const CauseRow = ({
  label,
  hint,
  compared,
  people,
  write,
  writeEach,
}: CauseRowProps) => {
  const { t } = useWords()
  const { integer } = useFormatters()
  const { caused } = compared
  const { anytime, estimate, interval, needed_carts: needed, verdict } = caused
  const isOpen = verdict === "not_known_yet" || verdict === "too_few"
  const range = (one: { low: string; high: string }) =>
    t("report.cause.range", { low: write(one.low), high: write(one.high) })

  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Text size="small" leading="compact" weight="plus">
          {label}
        </Text>
        <StatusBadge color={COLORS[verdict]}>
          {t(`report.cause.verdict.${verdict}`)}
        </StatusBadge>
        {isOpen && needed !== null && needed > 0 && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("report.cause.needed", {
              count: needed,
              carts: integer(needed),
            })}
          </Text>
        )}
      </div>
      {hint && (
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {hint}
        </Text>
      )}
      {verdict !== "sample_ratio" && (
        <dl className="grid grid-cols-2 gap-x-4 gap-y-5 lg:grid-cols-4">
          <Stat
            label={t("report.cause.estimate")}
            note={
              interval && t("report.cause.interval", { range: range(interval) })
            }
          >
            {estimate === null ? "–" : write(estimate)}
          </Stat>
          <Stat
            label={t("report.cause.anytime")}
            note={anytime && t("report.cause.anytimeNote")}
          >
            {anytime ? range(anytime) : "–"}
          </Stat>
          {(["treated", "holdout"] as const).map((arm) => (
            <Stat
              key={arm}
              label={t(`report.cause.arm.${arm}`)}
              note={t("report.cause.armNote", {
                sum: write(compared[arm].sum),
                buyers: integer(compared[arm].buyers),
                people: integer(people[arm]),
              })}
            >
              {t("report.cause.each", {
                amount: writeEach(compared[arm].per_person),
              })}
            </Stat>
          ))}
        </dl>
      )}
    </div>
  )
}
