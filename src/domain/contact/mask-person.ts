const HIDDEN = "•••"

/**
 * An address that its owner would know and nobody else: `a•••@e•••.com`. Of
 * what is very short nothing is shown.
 */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@")
  if (at < 1) {
    return HIDDEN
  }
  const labels = email.slice(at + 1).split(".")
  const end = labels.length > 1 ? `.${labels.at(-1)}` : ""
  return `${maskWord(email.slice(0, at))}@${maskWord(labels[0]!)}${end}`
}

/** A name by its first letters: `A••• L•••`; null of none. */
export function maskName(...names: readonly (string | null)[]): string | null {
  const words = names.flatMap((name) => name?.trim() || [])
  return words.length ? words.map(maskWord).join(" ") : null
}

function maskWord(word: string): string {
  const [first, ...others] = [...word]
  return others.length > 1 ? `${first}${HIDDEN}` : HIDDEN
}
