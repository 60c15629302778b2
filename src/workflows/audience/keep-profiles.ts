import type { MedusaContainer } from "@medusajs/framework/types"

import type { Db } from "../../modules/recovery/db"
import { dropProfiles } from "../../modules/recovery/queries/audience/drop-profiles"
import { findProfileKeys } from "../../modules/recovery/queries/audience/find-profile-keys"
import { holdPeople } from "../../modules/recovery/queries/audience/hold-people"
import {
  listProfileChanges,
  type ProfileChange,
} from "../../modules/recovery/queries/audience/list-profile-changes"
import { noteAllProfiles } from "../../modules/recovery/queries/audience/note-all-profiles"
import { tryToWriteProfiles } from "../../modules/recovery/queries/audience/profile-lock"
import { takeProfileChanges } from "../../modules/recovery/queries/audience/take-profile-changes"
import {
  type ProfilePlace,
  writeProfiles,
} from "../../modules/recovery/queries/audience/write-profiles"
import { holdOffErasures } from "../../modules/recovery/queries/contact/hold-off-erasures"
import { changeCursor } from "../../modules/recovery/queries/cursor/change-cursor"
import type { Finding } from "../finding"
import { recoveryModule } from "../recovery-module"
import { readPlaces } from "./read-places"
import { readEdges } from "./scoring-cursor"

const BATCH = 500

/** Says that everybody who was known then was noted. */
const NOTED = "noted_profiles"

/**
 * The tick's part: makes the rows of people anew whom something has changed
 * for, as long as there is time; some always. Answers how many changes it
 * took, and whether that was all.
 */
export async function keepProfiles(
  container: MedusaContainer,
  { now, box, cursors }: Finding
): Promise<{ taken: number; complete: boolean }> {
  const recovery = recoveryModule(container)
  if (!cursors.has(NOTED)) {
    await recovery.transaction(async (db) => {
      const to = now.toISOString()
      if (await changeCursor(db, NOTED, { from: null, to })) {
        await noteAllProfiles(db)
      }
    })
  }
  let taken = 0
  for (;;) {
    const changes = await recovery.read((db) => listProfileChanges(db, BATCH))
    const done = changes.length > 0 && (await fold(container, changes, now))
    taken += done || 0
    if (!done || changes.length < BATCH) {
      return { taken, complete: done !== null && changes.length < BATCH }
    }
    if (box.left === 0) {
      return { taken, complete: false }
    }
  }
}

/** Null when another worker is at it. */
async function fold(
  container: MedusaContainer,
  changes: ProfileChange[],
  now: Date
): Promise<number | null> {
  const recovery = recoveryModule(container)
  const asked = [...new Set(changes.map(({ contact_id }) => contact_id))]
  // Outside of the transaction: a statement that fails would end it.
  const keys = await recovery.read((db) => findProfileKeys(db, asked))
  const places = await readPlaces(container, keys)
  return await recovery.transaction(async (db) => {
    await holdOffErasures(db)
    if (!(await tryToWriteProfiles(db))) {
      return null
    }
    const ids = changes.map(({ id }) => id)
    const people = await takeProfileChanges(db, ids)
    await makeRows(db, { people, places, now })
    return changes.length
  })
}

async function makeRows(
  db: Db,
  input: {
    people: string[]
    places: ProfilePlace[]
    now: Date
  }
): Promise<void> {
  const { people, places, now } = input
  const { held, busy } = await holdPeople(db, people)
  const kept = new Set([...held, ...busy])
  const gone = people.filter((id) => !kept.has(id))
  if (gone.length) {
    await dropProfiles(db, gone)
  }
  if (held.length) {
    const own = new Set(held)
    await writeProfiles(db, {
      contactIds: held,
      places: places.filter(({ contact_id }) => own.has(contact_id)),
      edges: await readEdges(db),
      now,
    })
  }
}
