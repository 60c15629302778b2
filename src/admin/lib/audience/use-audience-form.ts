import { useState } from "react"

import type { Rule } from "../../../domain/audience/rule/rule"
import type { AdminAudience } from "../../../types"
import { type DraftRule, toDraft } from "../rule/draft"
import { finishedPart, toRule } from "../rule/to-rule"

export type AudienceBasis = {
  name: string
  rule: Rule
  is_exclusive: boolean
  updated_at?: string
}

type Typed = { name: string; isExclusive: boolean; rule: DraftRule }

const typedOf = (basis: AudienceBasis): Typed => ({
  name: basis.name,
  isExclusive: basis.is_exclusive,
  rule: toDraft(basis.rule),
})

/** Keys tell parts of a page apart, and say nothing. */
const printOf = (typed: Typed): string =>
  JSON.stringify(typed, (key, value: unknown) =>
    key === "key" ? undefined : value
  )

/** What is typed about an audience, beside what it was when it was read. */
export const useAudienceForm = (first: AudienceBasis) => {
  const [basis, setBasis] = useState(first)
  const [typed, setTyped] = useState(() => typedOf(first))

  return {
    ...typed,
    seenAt: basis.updated_at,
    change: (changes: Partial<Typed>) => setTyped({ ...typed, ...changes }),
    /** The finished rule; null while something is missing. */
    finished: toRule(typed.rule),
    finishedPart: finishedPart(typed.rule),
    isRenamed: typed.name !== basis.name,
    isChanged: printOf(typed) !== printOf(typedOf(basis)),
    /** Goes on from what somebody else has saved, without what is typed. */
    take: (theirs: AdminAudience) => {
      setBasis(theirs)
      setTyped(typedOf(theirs))
    },
  }
}
