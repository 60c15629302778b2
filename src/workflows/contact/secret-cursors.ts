/** The check of the secret that blocks are written under. */
export const SECRET_CHECK = "secret_check"

/**
 * While addresses are hashed anew: how far that has come, as the checks of the
 * secrets that it needs, and the last address.
 */
export const SECRET_REHASH = "secret_rehash"

export type Rehash = { needs: string[]; after: string }

export function readRehash(value: string): Rehash {
  const [after = "", ...needs] = value.split(",")
  return { needs, after }
}

export function writeRehash({ needs, after }: Rehash): string {
  return [after, ...needs].join(",")
}
