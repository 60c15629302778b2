const LONGEST = 200

/** Three digits or an enhanced status (RFC 3463). */
const STATUS = /^(?:\d{3}|\d\.\d{1,3}\.\d{1,3})$/

/**
 * What an answer says whomever it is about: without addresses, links and
 * numbers, so that two answers that differ only in those are the same one.
 */
export function sameAnswer(answer: string): string {
  return answer
    .toLowerCase()
    .split(/[\s,;()<>[\]"'=-]+/)
    .filter((word) => STATUS.test(word) || !/[\d@]|:\/\//.test(word))
    .join(" ")
    .trim()
    .slice(0, LONGEST)
}

/** An answer without anybody's address, for people's eyes. */
export function withoutAddresses(answer: string): string {
  return answer
    .replace(/[^\s<>]*@[^\s<>]*/g, "…")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 300)
}
