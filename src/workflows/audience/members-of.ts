import type { MedusaContainer } from "@medusajs/framework/types"

import type { BrokenCondition, Rule } from "../../domain/audience/rule/rule"
import type { Fragment } from "../../modules/recovery/queries/audience/fragment"

/** An audience as far as it decides who is in it. */
export type AudienceTerms = {
  /** Null of one that is not saved yet. */
  id: string | null
  rule: Rule
  is_exclusive: boolean
  priority: number
}

export type Membership = {
  /** A condition in brackets over a `recovery_profile AS profile`. */
  where: Fragment
  /** Why nobody is in it, whatever `where` says: it says nobody, too. */
  broken: BrokenCondition[]
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
  await Promise.resolve(container)
  throw new Error(`not yet: ${audience.id} ${now.getTime()}`)
}
