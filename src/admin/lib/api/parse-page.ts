/** Far behind any list's end, and no further than the server counts. */
const MOST = 50_000

/** The page number of a URL parameter, from 1; nonsense is the first page. */
export const parsePage = (value: string | null): number =>
  Math.min(MOST, Math.max(1, Math.trunc(Number(value)) || 1))
