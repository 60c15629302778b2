/** The page number of a URL parameter, from 1; nonsense is the first page. */
export const parsePage = (value: string | null): number =>
  Math.max(1, Math.trunc(Number(value)) || 1)
