import type { AdminAudience } from "../../../types"

/** Audiences whose file would hold somebody, the largest first. */
export const readyAudiences = (audiences: AdminAudience[]): AdminAudience[] =>
  audiences
    .filter(({ broken, consenting }) => !broken.length && (consenting ?? 0) > 0)
    .sort((a, b) => (b.consenting ?? 0) - (a.consenting ?? 0))
