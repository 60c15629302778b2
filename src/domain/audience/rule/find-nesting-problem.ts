import { conditionsOf } from "./expand-rule"
import { audiencesIn } from "./names-in-rules"
import type { Rule } from "./rule"
import { DEEPEST, MOST_EXPANDED } from "./rule-limits"

type Named = { id: string; name: string; rule: Rule }

/**
 * What is wrong with the audiences that a rule names, as a sentence; null of
 * nothing. What is gone is told elsewhere: it makes a rule broken.
 *
 * @param id the audience whose rule it becomes; null of a new one
 */
export function findNestingProblem(
  { id, name, rule }: { id: string | null; name: string; rule: Rule },
  audiences: readonly Named[]
): string | null {
  const byId = new Map(audiences.map((one) => [one.id, one]))
  let count = 0
  const walk = (current: Rule, path: Named[]): string | null => {
    count += conditionsOf(current).length
    if (count > MOST_EXPANDED) {
      return `With the audiences that it names, the rule has more than ${MOST_EXPANDED} conditions. Name fewer of them, or simpler ones.`
    }
    for (const next of new Set(audiencesIn(current))) {
      if (next === id) {
        const way = [name, ...path.map((one) => one.name), name]
        return `The audience would name itself: ${way.map((one) => `"${one}"`).join(" > ")}. Take one of these out of the other's rule.`
      }
      const found = byId.get(next)
      if (!found || path.includes(found)) {
        continue
      }
      if (path.length >= DEEPEST) {
        return `Audiences are named within each other more than ${DEEPEST} deep: ${[...path, found].map((one) => `"${one.name}"`).join(" > ")}. Write the conditions of one of them out instead.`
      }
      const problem = walk(found.rule, [...path, found])
      if (problem) {
        return problem
      }
    }
    return null
  }
  return walk(rule, [])
}
