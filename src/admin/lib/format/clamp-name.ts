/** Longer than any name that a person has to be told by. */
const LONGEST = 60

/** Signs that are not seen, or turn around what stands beside them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/**
 * A name that a stranger wrote, as it may stand on a page: on one line, not
 * longer than a name, and without signs that could change the words around it.
 */
export const clampName = (name: string): string => {
  const tidy = name.replace(UNSEEN, " ").replace(/\s+/g, " ").trim()
  const signs = [...tidy]

  return signs.length > LONGEST
    ? `${signs.slice(0, LONGEST).join("").trim()}…`
    : tidy
}
