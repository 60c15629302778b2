import { isHashed } from "./hash-identifier"

/** Names without spaces, in the order in which they are looked for. */
export type Names = ReadonlyMap<string, string>

/** `name:code` pairs, separated by white space. */
export function readNames(pairs: string): Names {
  return new Map(
    pairs
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split(":") as [string, string])
  )
}

/**
 * Meta's two letters for a place: the code of the name, or of the first known
 * name inside it, else the first two letters
 * (facebook/capi-param-builder, stringUtil).
 */
export function twoLetters(input: string, names: Names): string | null {
  const trimmed = input.trim()
  if (isHashed(trimmed)) {
    return trimmed.toLowerCase()
  }
  const letters = trimmed.toLowerCase().replace(/[^a-z]/g, "")
  if (letters.length <= 2) {
    return letters || null
  }
  return names.get(letters) ?? inside(letters, names) ?? letters.slice(0, 2)
}

function inside(letters: string, names: Names): string | undefined {
  for (const [name, code] of names) {
    if (letters.includes(name)) {
      return code
    }
  }
  return undefined
}
