import type { MedusaRequest } from "@medusajs/framework/http"

/** The bytes of a body that nothing has parsed; null when they are too many. */
export async function readRawBody(
  req: MedusaRequest,
  most: number
): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    length += chunk.length
    // Read to the end all the same: an answer would not arrive before.
    if (length <= most) {
      chunks.push(chunk)
    }
  }
  return length <= most ? Buffer.concat(chunks) : null
}
