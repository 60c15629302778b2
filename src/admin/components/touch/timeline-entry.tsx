import { Text } from "@medusajs/ui"

import type { AdminTimelineEntry } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { describeEvidence } from "../../lib/consent/describe-evidence"
import { useWords } from "../../lib/i18n/use-words"
import { describeEntry } from "../../lib/touch/describe-entry"
import { TextLink } from "../common/text-link"
import { MessageButton } from "./message-button"
import { TimelineIcon } from "./timeline-icon"

type TimelineEntryProps = {
  entry: AdminTimelineEntry
  /** Why sequences did not take the cart, a line each. */
  passedOver: string[]
  /** Somebody has to decide about it. */
  isUndecided: boolean
  /** A cart came back by what is not held for a person's click. */
  isUncounted: boolean
  isLast: boolean
}

/** One thing that happened, when, and why. */
export const TimelineEntry = ({
  entry,
  passedOver,
  isUndecided,
  isUncounted,
  isLast,
}: TimelineEntryProps) => {
  const { t } = useWords()
  const formatters = useFormatters()
  const { title, about, why } = describeEntry(entry, t, formatters)
  const evidence =
    entry.consent && describeEvidence(entry.consent, t, formatters)
  const lines = [
    about,
    why,
    evidence,
    isUncounted && t("timeline.uncounted"),
    ...passedOver,
  ]

  return (
    <li className="flex gap-x-3">
      <div className="flex flex-col items-center">
        <TimelineIcon kind={entry.kind} actor={entry.actor} />
        {!isLast && <div className="bg-ui-border-base w-px flex-1" />}
      </div>
      <div className="min-w-0 flex-1 pb-4">
        <Text
          size="small"
          leading="compact"
          weight="plus"
          className="text-pretty"
        >
          {title}
        </Text>
        {lines.filter(Boolean).map((line, index) => (
          <Text
            key={index}
            size="small"
            className="text-ui-fg-subtle break-words"
          >
            {line}
          </Text>
        ))}
        {isUndecided && (
          <TextLink to="/cart-recovery/problems" className="txt-small">
            {t("timeline.decide")}
          </TextLink>
        )}
        {entry.kind === "touch_sent" && entry.touch_id && (
          <MessageButton touchId={entry.touch_id} />
        )}
        <Text size="xsmall" className="text-ui-fg-subtle">
          <time dateTime={entry.at}>{formatters.dateTime(entry.at)}</time>
        </Text>
      </div>
    </li>
  )
}
