import { Text } from "@medusajs/ui"

import type { AdminSequenceListResponse } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { shippedName } from "../../lib/sequence/shipped-name"

type SequenceStepsProps = {
  sequence: AdminSequenceListResponse["sequences"][number]
}

/** The messages of a sequence, when each comes, and how many wait for it. */
export const SequenceSteps = ({ sequence }: SequenceStepsProps) => {
  const { t } = useWords()
  const { dateTime, duration, integer } = useFormatters()
  const { steps, waiting } = sequence

  if (steps.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("sequence.list.unpublished")}
      </Text>
    )
  }

  return (
    <ul className="flex flex-col gap-y-1">
      {steps.map((step) => {
        const here = waiting[step.id]

        return (
          <li
            key={step.id}
            className="grid gap-x-4 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
          >
            <Text size="small">
              {t("touch.named", {
                step: step.position,
                name: shippedName(step.name, t),
              })}
              {", "}
              <span className="text-ui-fg-subtle">
                {t("sequence.delay", { delay: duration(step.delay) })}
              </span>
            </Text>
            <Text size="small" className="text-ui-fg-subtle tabular-nums">
              {here
                ? t("sequence.list.waiting", {
                    count: here.count,
                    shown: integer(here.count),
                    at: dateTime(here.next_at),
                  })
                : t("sequence.list.nobody")}
            </Text>
          </li>
        )
      })}
    </ul>
  )
}
