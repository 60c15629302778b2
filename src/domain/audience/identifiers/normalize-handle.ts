const HANDLE = /^@[a-z0-9_]{4,15}$/

/**
 * X: in lower case, without the `@` (X's user data reference: `@AdsAPI` is
 * `adsapi`). A handle has 4 to 15 signs; what cannot be one stays as it is
 * (rudder-transformer, x_audience).
 */
export function normalizeHandle(input: string): string | null {
  const handle = input.trim().toLowerCase()
  return (HANDLE.test(handle) ? handle.slice(1) : handle) || null
}
