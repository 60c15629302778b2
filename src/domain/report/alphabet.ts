const LETTERS = 3
const BEFORE_A = 0
const AFTER_Z = 27

/** The addresses on one side of those that begin with a term's letters. */
export type Beside = {
  /** One of these each of them has in the index, and no other address. */
  grams: number[]
  /** Where they end: no address is this, and the term's are right behind. */
  bound: string
}

/**
 * What comes before a term in the alphabet, or after it. By its first letters
 * from a to z, as the database's `recovery_grams` has them of addresses: each
 * step is all the places beside one letter. Null when it begins with none.
 */
export function besideTerm(term: string, after: boolean): Beside | null {
  const letters = /^[a-z]+/.exec(term)?.[0].slice(0, LETTERS)
  if (!letters) {
    return null
  }
  const grams: number[] = []
  let path = 0
  for (const [i, letter] of [...letters].entries()) {
    const place = letter.charCodeAt(0) - 96
    const [from, to] = after ? [place + 1, AFTER_Z] : [BEFORE_A, place - 1]
    for (let other = from; other <= to; other++) {
      grams.push((1 << 30) | ((i + 1) << 16) | (path << 5) | other)
    }
    path = (path << 5) | place
  }
  return { grams, bound: after ? nextOf(letters) : letters }
}

/** The first text behind all that begin like this. */
function nextOf(letters: string): string {
  const last = letters.charCodeAt(letters.length - 1)
  return letters.slice(0, -1) + String.fromCharCode(last + 1)
}
