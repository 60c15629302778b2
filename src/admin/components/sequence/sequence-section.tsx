import { Container } from "@medusajs/ui"

import { useWords } from "../../lib/i18n/use-words"
import { useRuleNames } from "../../lib/rule/use-rule-names"
import { useOrderSequences } from "../../lib/sequence/use-order-sequences"
import { useSequences } from "../../lib/sequence/use-sequences"
import { QueryState } from "../common/query-state"
import { SectionHeader } from "../common/section-header"
import { SectionSkeleton } from "../common/section-skeleton"
import { SequenceEntry } from "./sequence-entry"

/** All sequences in the order in which they are asked for a cart. */
export const SequenceSection = () => {
  const { t } = useWords()
  const query = useSequences()
  const sequences = query.data ?? []
  const names = useRuleNames(sequences.flatMap(({ rule }) => rule ?? []))
  const { move, isPending } = useOrderSequences(sequences)

  return (
    <QueryState
      query={query}
      skeleton={<SectionSkeleton className="h-96 w-full" />}
      errorTitle={t("sequence.list.failed")}
    >
      {(listed) => (
        <Container className="divide-y p-0">
          <SectionHeader
            level="h1"
            title={t("menu.sequences")}
            hint={t("sequence.list.hint")}
          />
          <ol className="divide-y">
            {listed.map((sequence, place) => (
              <SequenceEntry
                key={sequence.id}
                sequence={sequence}
                place={place}
                count={listed.length}
                names={names}
                isMoving={isPending}
                onMove={(by) => move(place, by)}
              />
            ))}
          </ol>
        </Container>
      )}
    </QueryState>
  )
}
