import type { Words } from "../i18n/use-words"

const statusOf = (error: unknown): number | null =>
  typeof error === "object" && error && "status" in error
    ? Number(error.status)
    : null

/** The server has answered that there is no such thing. */
export const isNotFound = (error: unknown): boolean => statusOf(error) === 404

/** The server has answered that somebody else was there first. */
export const isConflict = (error: unknown): boolean => statusOf(error) === 409

/** The server has answered that it was not asked for anything that can be. */
export const isRefused = (error: unknown): boolean => statusOf(error) === 400

/**
 * What went wrong, for a person. `fetch` throws a `TypeError` with the
 * browser's own English words when no answer comes at all.
 */
export const errorWords = (error: unknown, t: Words): string => {
  if (error instanceof TypeError) return t("error.offline")
  if (statusOf(error) === 403) return t("error.forbidden")

  const isTold = error instanceof Error && (statusOf(error) ?? 500) < 500

  return isTold && error.message ? error.message : t("error.unknown")
}
