/**
 * How a line on a page of Medusa's asks: held for long, and not asked again
 * when refused, since that page is whole without it.
 */
export const ASIDE = {
  networkMode: "always",
  retry: false,
  refetchOnWindowFocus: false,
  staleTime: 5 * 60_000,
} as const
