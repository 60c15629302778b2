import type { MedusaContainer } from "@medusajs/framework/types"

import { addressHashes } from "../../domain/contact/hash-address"
import { pageAddresses } from "../../modules/recovery/queries/contact/page-addresses"
import { rehashAddresses } from "../../modules/recovery/queries/contact/rehash-addresses"
import { changeCursor } from "../../modules/recovery/queries/cursor/change-cursor"
import { dropCursor } from "../../modules/recovery/queries/cursor/drop-cursor"
import type { Finding } from "../finding"
import { recoveryModule } from "../recovery-module"
import { readRehash, SECRET_REHASH, writeRehash } from "./secret-cursors"

const PAGE = 500

/**
 * Goes on hashing known addresses anew after the secret was changed, with
 * their blocks, until all are done or the time is up. Blocks of addresses that
 * are not known any more stay under the earlier secret. Only while the secret
 * is known.
 */
export async function rehash(
  container: MedusaContainer,
  { box, cursors }: Pick<Finding, "box" | "cursors">
): Promise<void> {
  const recovery = recoveryModule(container)
  let value = cursors.get(SECRET_REHASH)
  while (value !== undefined && box.left > 0) {
    const from: string = value
    const { needs, after } = readRehash(from)
    const page = await recovery.read((db) =>
      pageAddresses(db, { after, limit: PAGE })
    )
    const rows = page.map(({ id, channel, address }) => {
      const [hash, ...earlier] = addressHashes(
        recovery.options,
        channel,
        address
      )
      return { id, channel, hash: hash!, earlier }
    })
    const last = page.at(-1)?.id
    const next =
      page.length === PAGE && last
        ? writeRehash({ needs, after: last })
        : undefined
    const isMine = await recovery.transaction(async (db) => {
      await rehashAddresses(db, rows)
      return next === undefined
        ? await dropCursor(db, SECRET_REHASH, from)
        : await changeCursor(db, SECRET_REHASH, { from, to: next })
    })
    // Else another worker goes on with it.
    value = isMine ? next : undefined
  }
}
