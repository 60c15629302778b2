import { secretCheck } from "./hash-address"

/** Enough to tell a store's few secrets apart in a file, and no more. */
export const secretKey = (secret: string): string =>
  secretCheck(secret).slice(0, 8)
