import type { Secrets } from "../../domain/contact/hash-address"
import type { Db } from "../../modules/recovery/db"
import { findBlocks } from "./find-blocks"

/** Those of the addresses whose people were erased: never written down again. */
export async function findErased(
  db: Db,
  secrets: Secrets,
  addresses: Iterable<string>
): Promise<Set<string>> {
  const blocks = await findBlocks(db, secrets, addresses)
  return new Set(
    [...blocks]
      .filter(([, { all }]) => all.some(({ reason }) => reason === "erased"))
      .map(([address]) => address)
  )
}
