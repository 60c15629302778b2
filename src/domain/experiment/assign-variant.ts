import { draw } from "./draw"
import { MOST_ARMS, LEAST_ARMS, toShares } from "./weights"

/** One of what is tried: how many people come into it is by its weight. */
export type Variant = { id: string; weight: number }

/** The variant of a person, and how probable it was that they came into it. */
export type VariantAssignment = { variant: string; probability: number }

/**
 * The variant of a person in an experiment: drawn by a hash of who they are
 * under the experiment's own salt, so that they keep it over all steps, and so
 * that neither the holdout nor another experiment tells which one it is. It
 * depends on the variants' ids and weights alone: not on the order in which
 * they are listed, nor on what is in them.
 *
 * @throws RangeError for fewer than 2 or more than 5 variants, for one that is
 * there twice, and for a weight that is none.
 */
export function assignVariant(
  contactId: string,
  { salt, variants }: { salt: string; variants: readonly Variant[] }
): VariantAssignment {
  const sorted = [...variants].sort((a, b) => (a.id < b.id ? -1 : 1))
  const ids = new Set(sorted.map(({ id }) => id))
  if (sorted.length < LEAST_ARMS || sorted.length > MOST_ARMS) {
    throw new RangeError(
      `An experiment has ${LEAST_ARMS} to ${MOST_ARMS} variants.`
    )
  }
  if (ids.size < sorted.length) {
    throw new RangeError("Each variant of an experiment needs its own id.")
  }
  const shares = toShares(sorted.map(({ weight }) => weight))
  // Should the salts be the same, it is still another draw than the holdout's.
  let left = draw(`variant:${contactId}`, salt)
  // What rounding leaves over is the last one's.
  const drawn = shares.findIndex((share) => (left -= share) < 0)
  const index = drawn < 0 ? sorted.length - 1 : drawn
  return { variant: sorted[index]!.id, probability: shares[index]! }
}
