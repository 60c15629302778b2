import { Container, Text } from "@medusajs/ui"

import type { AdminSequence } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { useRuleNames } from "../../lib/rule/use-rule-names"
import { shippedName } from "../../lib/sequence/shipped-name"
import { useOrderSequences } from "../../lib/sequence/use-order-sequences"
import { useSequences } from "../../lib/sequence/use-sequences"
import { QueryState } from "../common/query-state"
import { SectionHeader } from "../common/section-header"
import { SectionSkeleton } from "../common/section-skeleton"
import { SequenceEntry } from "./sequence-entry"

const isKept = ({ status }: AdminSequence) => status !== "archived"

/** All sequences in the order in which they are asked for a cart. */
export const SequenceSection = () => {
  const { t } = useWords()
  const query = useSequences()
  const sequences = (query.data ?? []).filter(isKept)
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
            {sequences.map((sequence, place) => (
              <SequenceEntry
                key={sequence.id}
                sequence={sequence}
                place={place}
                count={sequences.length}
                names={names}
                isMoving={isPending}
                onMove={(by) => move(place, by)}
              />
            ))}
          </ol>
          {listed.length > sequences.length && (
            <Text size="small" className="text-ui-fg-subtle px-6 py-4">
              {t("sequence.list.archived", {
                names: listed
                  .filter((one) => !isKept(one))
                  .map(({ name }) => shippedName(name, t))
                  .join(", "),
              })}
            </Text>
          )}
        </Container>
      )}
    </QueryState>
  )
}
