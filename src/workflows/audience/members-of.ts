import type { MedusaContainer } from "@medusajs/framework/types"

import { expandRule } from "../../domain/audience/rule/expand-rule"
import type { Because } from "../../domain/audience/rule/because"
import {
  type Match,
  matchesRule,
} from "../../domain/audience/rule/matches-rule"
import type { ProfileFacts } from "../../domain/audience/rule/profile-facts"
import type { BrokenCondition, Rule } from "../../domain/audience/rule/rule"
import type { RuleContext } from "../../domain/audience/rule/rule-context"
import { compileRule } from "../../modules/recovery/queries/audience/compile-rule"
import {
  type Fragment,
  joinFragments,
} from "../../modules/recovery/queries/audience/fragment"
import { listAudienceRows } from "../../modules/recovery/queries/audience/list-audiences"
import { recoveryModule } from "../recovery-module"
import { readRuleContext } from "./read-rule-context"

/** An audience as far as it decides who is in it. */
export type AudienceTerms = {
  /** Null of one that is not saved yet. */
  id: string | null
  rule: Rule
  is_exclusive: boolean
  priority: number
}

type SavedTerms = AudienceTerms & { id: string }

export type Membership = {
  /** A condition in brackets over a `recovery_profile AS profile`. */
  where: Fragment
  /** Why nobody is in it; `where` says nobody, too. */
  broken: BrokenCondition[]
  /** The same for one person, and what keeps them out. */
  matches: (facts: ProfileFacts) => Match
}

/**
 * Who is in an audience: its rule, and not in an exclusive one that comes
 * before it where it is exclusive itself. Counts, examples, files and the
 * page of a customer all go by this.
 */
export async function membersOf(
  container: MedusaContainer,
  { audience, now }: { audience: AudienceTerms; now: Date }
): Promise<Membership> {
  const audiences = await recoveryModule(container).read(listAudienceRows)
  const context = await contextOf(container, {
    rules: [audience.rule],
    audiences,
    now,
  })
  return membership(audience, { audiences, context })
}

/** What rules are judged by, with all audiences that they may name. */
export async function contextOf(
  container: MedusaContainer,
  given: { rules: Rule[]; audiences: readonly SavedTerms[]; now: Date }
): Promise<RuleContext> {
  return await readRuleContext(container, {
    rules: given.rules,
    audiences: new Map(given.audiences.map(({ id, rule }) => [id, rule])),
    now: given.now,
  })
}

/** The same as `membersOf`, where all audiences are at hand. */
export function membership(
  audience: AudienceTerms,
  {
    audiences,
    context,
  }: { audiences: readonly SavedTerms[]; context: RuleContext }
): Membership {
  const { id, rule } = audience
  const { broken } = expandRule(rule, context, id)
  const before = audiences.filter((other) => comesBefore(other, audience))
  const { sql, params } = joinFragments(
    [
      compileRule(rule, context, id),
      ...before.map((other) => {
        const theirs = compileRule(other.rule, context, other.id)
        return { sql: `NOT ${theirs.sql}`, params: theirs.params }
      }),
    ],
    "\n AND "
  )
  return {
    where: { sql: `(${sql})`, params },
    broken,
    matches: (facts) => {
      const own = matchesRule(rule, facts, context, id)
      const other = own.matches
        ? before.find(
            (one) => matchesRule(one.rule, facts, context, one.id).matches
          )
        : undefined
      return other ? { matches: false, because: takenBy(other.id) } : own
    },
  }
}

/** Where it would be if it were saved now: after all of its priority. */
function comesBefore(other: SavedTerms, { id, ...audience }: AudienceTerms) {
  return (
    audience.is_exclusive &&
    other.is_exclusive &&
    other.id !== id &&
    (other.priority < audience.priority ||
      (other.priority === audience.priority && (id === null || other.id < id)))
  )
}

/** No condition of the rule: an exclusive audience has them already. */
function takenBy(id: string): Because {
  return {
    at: [],
    condition: {
      field: "audience",
      operator: "has_none_of",
      value: { words: [id] },
    },
    actual: id,
  }
}
