import type { Arm } from "./arm"
import { draw } from "./draw"

/** The arm of a person, and how probable it was that they came into it. */
export type Assignment = { arm: Arm; probability: number }

/**
 * The arm of a person: drawn once by a hash of who they are, so that they are
 * in the same one with every cart, on every machine and in every process. A
 * larger share holds out whom a smaller one did, and others beside. The salt
 * is a store's own, so that two stores hold out different people.
 */
export function assignArm(
  contactId: string,
  { salt, share }: { salt: string; share: number }
): Assignment {
  return draw(contactId, salt) < share
    ? { arm: "holdout", probability: share }
    : { arm: "treated", probability: 1 - share }
}
