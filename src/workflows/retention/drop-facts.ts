import type { MedusaContainer } from "@medusajs/framework/types"

import { addMs } from "../../domain/time/duration"
import { dropOldFacts } from "../../modules/recovery/queries/fact/drop-old-facts"
import { factReaders } from "../fact/fact-readers"
import type { Finding } from "../finding"
import { placeOf } from "../fact/sink-state"
import { recoveryModule } from "../recovery-module"

const BATCH = 1_000

/** Lets go of facts whose time is over, once all who read them have. */
export async function dropFacts(
  container: MedusaContainer,
  { now, box, cursors }: Finding
): Promise<number> {
  const recovery = recoveryModule(container)
  const before = addMs(now, -recovery.options.retention.facts)
  const passed = passedByAll(container, cursors)
  let done = 0
  let taken: number
  do {
    taken = await recovery.read((db) =>
      dropOldFacts(db, { before, passed, limit: BATCH })
    )
    done += taken
  } while (taken === BATCH && box.left > 0)
  return done
}

/** Who has not begun has passed nothing; null where nobody reads. */
function passedByAll(
  container: MedusaContainer,
  cursors: Map<string, string>
): string | null {
  const places = factReaders(container).map((id) =>
    placeOf(cursors.get(id) ?? "0")
  )
  return places.length ? String(places.reduce((a, b) => (a < b ? a : b))) : null
}
