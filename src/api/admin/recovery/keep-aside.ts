import { randomUUID } from "node:crypto"
import { createReadStream, createWriteStream } from "node:fs"
import { rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { pipeline } from "node:stream/promises"

import type { MedusaRequest } from "@medusajs/framework/http"

/**
 * Takes a body in as fast as it comes, into a file of its own, and gives it to
 * whoever reads it slowly: a server gives up on a request that takes minutes
 * to arrive. The file is gone afterwards, whatever happens.
 */
export async function keepAside<T>(
  req: MedusaRequest,
  read: (bytes: AsyncIterable<Uint8Array>) => Promise<T>
): Promise<T> {
  const name = path.join(tmpdir(), `recovery-${randomUUID()}`)
  try {
    await pipeline(req, createWriteStream(name, { flags: "wx", mode: 0o600 }))
    return await read(createReadStream(name))
  } finally {
    await rm(name, { force: true })
  }
}
