import { randomUUID } from "node:crypto"
import { open, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { pipeline } from "node:stream/promises"

import type { MedusaRequest } from "@medusajs/framework/http"

/**
 * Takes a body in as fast as it comes, into a file without a name, and gives
 * it to whoever reads it slowly: a server gives up on a request that takes
 * minutes to arrive. Nothing is left of it, also after a crash where the
 * system lets an open file be removed.
 */
export async function keepAside<T>(
  req: MedusaRequest,
  read: (bytes: AsyncIterable<Uint8Array>) => Promise<T>
): Promise<T> {
  const name = path.join(tmpdir(), `recovery-${randomUUID()}`)
  const file = await open(name, "wx+", 0o600)
  const remove = () => rm(name, { force: true }).catch(() => undefined)
  try {
    await remove()
    await pipeline(req, file.createWriteStream({ autoClose: false }))
    return await read(file.createReadStream({ start: 0, autoClose: false }))
  } finally {
    await file.close().catch(() => undefined)
    await remove()
  }
}
