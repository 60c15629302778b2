import { Text } from "@medusajs/ui"

import type { AdminBlockImport } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"

const COUNTS = ["added", "known", "not_blocked", "faulty"] as const

type ImportResultProps = { told: AdminBlockImport }

/** What became of the lines of a file, and which of them could not be taken. */
export const ImportResult = ({ told }: ImportResultProps) => {
  const { t } = useWords()
  const { integer } = useFormatters()
  const { faults, faulty, stopped, ended } = told

  const lineOf = ({ line, to }: AdminBlockImport["faults"][number]) =>
    line === to
      ? t("blocked.result.line", { line })
      : t("blocked.result.lines", { line, to })

  return (
    <div aria-live="polite" className="flex flex-col gap-y-3 px-6 py-4">
      {stopped && (
        <Text size="small" className="text-ui-fg-error text-pretty">
          {t("blocked.result.stopped", { line: stopped.line })}
        </Text>
      )}
      <ul className="flex flex-col gap-y-1">
        {COUNTS.map((count) => (
          <li key={count} className="flex justify-between gap-x-4">
            <Text size="small">{t(`blocked.result.${count}`)}</Text>
            <Text size="small" weight="plus" className="tabular-nums">
              {integer(told[count])}
            </Text>
          </li>
        ))}
      </ul>
      {ended > 0 && (
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("blocked.result.ended", { count: ended })}
        </Text>
      )}
      {faults.length > 0 && (
        <ul className="border-ui-border-base flex max-h-80 flex-col gap-y-2 overflow-y-auto border-t pt-3">
          {faults.map((fault) => (
            <li key={fault.line}>
              <Text size="small" leading="compact">
                {lineOf(fault)}: {t(`blocked.fault.${fault.why}`)}
              </Text>
              {fault.text && (
                <Text
                  size="xsmall"
                  className="text-ui-fg-subtle [overflow-wrap:anywhere]"
                >
                  {fault.text}
                </Text>
              )}
            </li>
          ))}
        </ul>
      )}
      {faulty > faults.length && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("blocked.result.more", { count: faulty - faults.length })}
        </Text>
      )}
    </div>
  )
}
