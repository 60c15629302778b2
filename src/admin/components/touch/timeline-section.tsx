import { Container } from "@medusajs/ui"

import type { AdminTimelineEntry } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { isUncounted } from "../../lib/touch/is-uncounted"
import { isUndecided } from "../../lib/touch/is-undecided"
import { usePassedOver } from "../../lib/touch/use-passed-over"
import { EmptyState } from "../common/empty-state"
import { SectionHeader } from "../common/section-header"
import { TimelineEntry } from "./timeline-entry"

type TimelineSectionProps = { entries: AdminTimelineEntry[] }

/** What happened to a cart and why, newest first. */
export const TimelineSection = ({ entries }: TimelineSectionProps) => {
  const { t } = useWords()
  const passedOver = usePassedOver(entries)

  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("timeline.title")} />
      {entries.length === 0 ? (
        <EmptyState
          title={t("timeline.empty.title")}
          hint={t("timeline.empty.hint")}
        />
      ) : (
        <ol className="px-6 py-4">
          {entries.map((entry, index) => (
            <TimelineEntry
              key={index}
              entry={entry}
              passedOver={passedOver(entry)}
              isUndecided={isUndecided(entry, entries)}
              isUncounted={isUncounted(entry, entries)}
              isLast={index === entries.length - 1}
            />
          ))}
        </ol>
      )}
    </Container>
  )
}
