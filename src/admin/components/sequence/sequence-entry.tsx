import { ChevronDownMini, ChevronUpMini } from "@medusajs/icons"
import { Heading, IconButton, Text } from "@medusajs/ui"

import type { AdminSequenceListResponse } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { describeRule } from "../../lib/rule/describe-rule"
import type { RuleNames } from "../../lib/rule/use-rule-names"
import { shippedName } from "../../lib/sequence/shipped-name"
import { SequenceControls } from "./sequence-controls"
import { SequenceSteps } from "./sequence-steps"

type SequenceEntryProps = {
  sequence: AdminSequenceListResponse["sequences"][number]
  /** From 0: the first one is asked first. */
  place: number
  count: number
  names: RuleNames
  isMoving: boolean
  onMove: (by: -1 | 1) => void
}

const MOVES = [
  { by: -1, word: "sequence.list.up", Icon: ChevronUpMini },
  { by: 1, word: "sequence.list.down", Icon: ChevronDownMini },
] as const

/** One sequence: whom it takes, what it sends, and who waits in it. */
export const SequenceEntry = ({
  sequence,
  place,
  count,
  names,
  isMoving,
  onMove,
}: SequenceEntryProps) => {
  const { t } = useWords()
  const { rule, broken, reentry, trigger, has_draft } = sequence
  const name = shippedName(sequence.name, t)
  const lines = [
    t(`sequence.trigger.${trigger}`),
    rule ? describeRule(rule, names) : t("sequence.everybody"),
    reentry.kind === "after"
      ? t("sequence.reentry.after", { count: reentry.days })
      : t(`sequence.reentry.${reentry.kind}`),
    has_draft && t("sequence.list.draft"),
  ]

  return (
    <li className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-1 basis-64 gap-x-3">
          <Text size="small" className="text-ui-fg-subtle tabular-nums">
            {place + 1}.
          </Text>
          <div className="min-w-0">
            <Heading level="h2" className="break-words">
              {name}
            </Heading>
            {lines.filter(Boolean).map((line, index) => (
              <Text
                key={index}
                size="small"
                className="text-ui-fg-subtle text-pretty [overflow-wrap:anywhere]"
              >
                {line}
              </Text>
            ))}
            {broken.length > 0 && (
              <Text size="small" className="text-ui-fg-error text-pretty">
                {t("sequence.list.broken")}
              </Text>
            )}
          </div>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {count > 1 &&
            MOVES.map(({ by, word, Icon }) => (
              <IconButton
                key={by}
                size="small"
                variant="transparent"
                aria-label={t(word, { name })}
                disabled={isMoving || place + by < 0 || place + by >= count}
                onClick={() => onMove(by)}
              >
                <Icon />
              </IconButton>
            ))}
          <SequenceControls sequence={sequence} isNamed={false} />
        </div>
      </div>
      <SequenceSteps sequence={sequence} />
    </li>
  )
}
