import { Input, Label, Text } from "@medusajs/ui"
import { useId } from "react"

import type { BenchmarkMetric } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import type { BenchmarkDraft } from "../../lib/report/benchmark-draft"

type BenchmarkFieldsProps = {
  metric: BenchmarkMetric
  draft: BenchmarkDraft
  wrong: (keyof BenchmarkDraft)[]
  onChange: (draft: BenchmarkDraft) => void
}

const FIELDS = [
  { name: "percent", inputMode: "decimal", maxLength: 6, isWide: false },
  { name: "year", inputMode: "numeric", maxLength: 4, isWide: false },
  { name: "denominator", inputMode: "text", maxLength: 200, isWide: true },
  { name: "source", inputMode: "text", maxLength: 500, isWide: true },
] as const

/** One figure to compare with. */
export const BenchmarkFields = ({
  metric,
  draft,
  wrong,
  onChange,
}: BenchmarkFieldsProps) => {
  const { t } = useWords()
  const id = useId()

  return (
    <fieldset className="grid grid-cols-2 gap-3">
      <legend className="txt-compact-small-plus col-span-2 mb-2">
        {t(`report.metric.${metric}.label`)}
      </legend>
      {FIELDS.map(({ name, inputMode, maxLength, isWide }) => {
        const isWrong = wrong.includes(name)

        return (
          <div key={name} className={isWide ? "col-span-2" : undefined}>
            <Label htmlFor={id + name} size="small">
              {t(`report.benchmark.${name}.label`)}
            </Label>
            <Input
              id={id + name}
              size="small"
              className="mt-1"
              inputMode={inputMode}
              maxLength={maxLength}
              value={draft[name]}
              aria-invalid={isWrong}
              aria-describedby={isWrong ? `${id + name}-wrong` : undefined}
              onChange={({ target }) =>
                onChange({ ...draft, [name]: target.value })
              }
            />
            {isWrong && name !== "source" && (
              <Text
                id={`${id + name}-wrong`}
                size="small"
                className="text-ui-fg-error mt-1"
              >
                {t(`report.benchmark.${name}.wrong`)}
              </Text>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
