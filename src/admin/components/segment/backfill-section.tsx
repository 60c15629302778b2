import { Button, Container, toast } from "@medusajs/ui"

import type { AdminSegmentsResponse } from "../../../types"
import { errorWords } from "../../lib/api/error-words"
import { useFormatters } from "../../lib/format/use-formatters"
import { useNow } from "../../lib/format/use-now"
import { useWords } from "../../lib/i18n/use-words"
import { useBackfill } from "../../lib/segment/use-segments"
import { ProgressLine } from "../common/progress-line"
import { SectionHeader } from "../common/section-header"

type BackfillSectionProps = { backfill: AdminSegmentsResponse["backfill"] }

const BUTTONS = { never: "start", stopped: "goOn", done: "again" } as const

/** The shop's orders from before: read in, how far, and done. */
export const BackfillSection = ({ backfill }: BackfillSectionProps) => {
  const { t } = useWords()
  const { integer, ago } = useFormatters()
  const now = useNow(60_000)
  const { mutate, isPending } = useBackfill()
  const { state, done, total, finished_at } = backfill

  return (
    <Container className="divide-y p-0">
      <div aria-live="polite">
        <SectionHeader
          title={t("segment.backfill.title")}
          hint={t(`segment.backfill.${state}`, {
            done: integer(done),
            total: integer(total),
            ago: finished_at ? ago(finished_at, now) : "",
          })}
        >
          {state !== "running" && (
            <Button
              size="small"
              variant={state === "done" ? "transparent" : "secondary"}
              isLoading={isPending}
              onClick={() =>
                mutate(undefined, {
                  onError: (error) => toast.error(errorWords(error, t)),
                })
              }
            >
              {t(`segment.backfill.${BUTTONS[state]}`)}
            </Button>
          )}
        </SectionHeader>
      </div>
      {(state === "running" || state === "stopped") && (
        <div className="px-6 py-4">
          <ProgressLine
            label={t("segment.backfill.progress")}
            done={done}
            total={total}
          />
        </div>
      )}
    </Container>
  )
}
