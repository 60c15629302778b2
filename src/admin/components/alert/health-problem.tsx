import { Alert, Text } from "@medusajs/ui"

import type { AdminHealthProblem } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { ActivateSequenceButton } from "../sequence/activate-sequence-button"

type HealthProblemProps = { problem: AdminHealthProblem }

/** One problem in plain words, with the remedy where a button is enough. */
export const HealthProblem = ({ problem }: HealthProblemProps) => {
  const { t } = useWords()

  return (
    <Alert variant="warning" className="w-full">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <Text size="small" weight="plus">
            {t(`health.${problem.code}.title`, {
              defaultValue: t("health.unknown"),
              count: problem.count,
            })}
          </Text>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t(`health.${problem.code}.text`, {
              defaultValue: problem.message,
              count: problem.count,
            })}
          </Text>
        </div>
        {problem.code === "sequence_inactive" && <ActivateSequenceButton />}
      </div>
    </Alert>
  )
}
