import { Text } from "@medusajs/ui"

import type { AdminAudienceExport } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { ProgressLine } from "../common/progress-line"

type ExportProgressProps = { entry: AdminAudienceExport }

/** How far a file is that is being made. */
export const ExportProgress = ({ entry }: ExportProgressProps) => {
  const { t } = useWords()
  const { integer } = useFormatters()
  const { rows, expected } = entry

  return (
    <div className="flex max-w-40 flex-col gap-y-1">
      <Text size="small" leading="compact" className="tabular-nums">
        {expected === null
          ? integer(rows)
          : t("audienceExport.history.progress", {
              rows: integer(rows),
              expected: integer(expected),
            })}
      </Text>
      {expected !== null && (
        <ProgressLine
          label={t("audienceExport.history.progressLabel")}
          done={rows}
          total={expected}
        />
      )}
    </div>
  )
}
