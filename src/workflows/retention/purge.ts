import type { MedusaContainer } from "@medusajs/framework/types"

import type { Finding } from "../finding"
import { TimeBox } from "../process/time-box"
import { recoveryModule } from "../recovery-module"
import { dropFacts } from "./drop-facts"
import { dropReports } from "./drop-reports"
import { dropTold } from "./drop-told"
import { forgetPeople } from "./forget-people"
import { KINDS, walkKind } from "./walk-kind"

/** A tick gives no more time than this to what is over. */
const MOST_MS = 1_000

/**
 * Lets go of what nobody needs any more, by the option `retention`: a bounded
 * part with each tick, batch by batch, each in a transaction of its own, so
 * that a crash loses nothing but the place. Rows that others hang on are made
 * anonymous; the others go. Answers how many there were.
 * @throws what the first kind failed with; it keeps no other from its turn
 */
export async function purge(
  container: MedusaContainer,
  { now, box, cursors }: Finding
): Promise<number> {
  const { retention } = recoveryModule(container).options
  const own = new TimeBox(Math.min(MOST_MS, box.left))
  const finding = { now, box: own, cursors }
  const parts = [
    // A pile of one kind keeps no other from its turn.
    () => dropTold(container, { ...finding, box: own.part(0.5) }),
    () => dropReports(container, { ...finding, box: own.part(0.6) }),
    () => dropFacts(container, { ...finding, box: own.part(0.7) }),
    () => forgetPeople(container, { ...finding, box: own.part(0.8) }),
    ...KINDS.map(
      (kind) => () => walkKind(container, kind(now, retention), finding)
    ),
  ]
  let done = 0
  let failure: unknown
  for (const part of parts) {
    try {
      done += await part()
    } catch (error) {
      failure ??= error
    }
  }
  if (failure) {
    throw failure
  }
  return done
}
