/** The bounds within which a stranger's text is looked at at all. */
const LONGEST = 1000

/**
 * A stranger's text in the one form in which it is judged, with single
 * spaces; null when it holds what nobody types who has nothing to hide:
 * control characters, bidi controls, invisible letters, halves of signs,
 * letters that look like punctuation, floods of marks.
 *
 * Judged after NFKC, because `ｐｒｉｚｅ．ｅｘａｍｐｌｅ` reads as an address.
 */
export function plainForm(text: unknown): string | null {
  if (typeof text !== "string" || text.length > LONGEST) {
    return null
  }
  const plain = text
    .replace(/[´`]/g, "'")
    .normalize("NFKC")
    .replace(/[\p{Zs}\t]+/gu, " ")
    .trim()
  const isPlain =
    plain.length > 0 &&
    !HIDDEN.test(plain) &&
    !DISGUISED.test(plain) &&
    !hasFlood(plain)
  return isPlain ? plain : null
}

const HIDDEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Me}]/u

/** Letters by their category, but dots, colons, slashes by their looks. */
const DISGUISED =
  /[\u01c0-\u01c3\u02d0\u02d1\u1427\ua4f8-\ua4fd\ua78f\u119e\u318d]/u

/** More marks than a script puts on its letters, or a mark on none. */
function hasFlood(text: string): boolean {
  return (
    /\p{M}{4}/u.test(text) ||
    /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]\p{M}{3}/u.test(text) ||
    /(?:^|[^\p{L}\p{M}\p{N}])\p{M}/u.test(text)
  )
}

const ALPHABETS = [
  [/\p{sc=Latin}/u, /(?!\p{sc=Latin}|\p{sc=Common})\p{L}/u],
  [/\p{sc=Cyrillic}/u, /(?!\p{sc=Cyrillic}|\p{sc=Common})\p{L}/u],
  [/\p{sc=Greek}/u, /(?!\p{sc=Greek}|\p{sc=Common})\p{L}/u],
] as const

/** Whether a word mixes alphabets that look alike, as forged names do. */
export function mixesAlphabets(word: string): boolean {
  return ALPHABETS.some(([own, other]) => own.test(word) && other.test(word))
}
