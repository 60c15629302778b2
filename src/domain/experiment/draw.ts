import { createHmac } from "node:crypto"

const BITS = 48

/**
 * A number from 0 to below 1 that stands for somebody under a salt: the same
 * on every machine and in every process. Under another salt it is another
 * draw, which has nothing to do with the first.
 */
export function draw(id: string, salt: string): number {
  return (
    createHmac("sha256", salt).update(id).digest().readUIntBE(0, 6) / 2 ** BITS
  )
}
