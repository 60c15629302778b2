const LENGTH = 43
const LONGEST = 2_000
const LONGEST_SIGNED = 5_000

/** Signs that are not seen: zero-width ones, marks of direction, a soft hyphen. */
const UNSEEN = /[\p{Cf}\p{Z}\p{Cc}]/gu

/** A soft line break of quoted-printable (RFC 2045, 6.7). */
const SOFT_BREAK = /=\r?\n/g

/**
 * The token out of what a link or a shop brings: without the signs that mail
 * programs and people glue to a link, such as the full stop behind it, a
 * bracket around it, the space of a wrapped line, or what is left of
 * quoted-printable. Never throws. Text that holds no token comes back as some
 * other text that is none.
 */
export function readToken(raw: string): string {
  const word = wordOf(raw.slice(0, LONGEST))
  if (word.length === LENGTH + 2 && word.startsWith("3D")) {
    // The `=` in front of it, as quoted-printable writes it.
    return word.slice(2)
  }
  const surplus = word.slice(LENGTH)
  return /^[_-]*$/.test(surplus) ? word.slice(0, LENGTH) : word
}

/** The same of a link that is signed, which may be of any length. */
export function readSignedToken(raw: string): string {
  return wordOf(raw.slice(0, LONGEST_SIGNED))
}

function wordOf(raw: string): string {
  const text = decode(raw)
    .replace(SOFT_BREAK, "")
    .replace(UNSEEN, "")
    .replace(/^[^\w-]+/, "")
  return /^[\w-]*/.exec(text)![0]
}

/** Percent-decoded, also twice; as it is where that is not possible. */
function decode(text: string, times = 2): string {
  try {
    const decoded = decodeURIComponent(text)
    return times > 1 && decoded !== text ? decode(decoded, times - 1) : decoded
  } catch {
    // What can be read of it; a broken end is no part of a token.
    return text.replace(/(?:%[\da-f]{2})+/gi, (part) => {
      try {
        return decodeURIComponent(part)
      } catch {
        return "/"
      }
    })
  }
}
