import { isHashed } from "./hash-identifier"

const MALE = new Set(
  `man male boy gentleman guy sir mister mr son father dad daddy papa uncle
  nephew brother husband boyfriend groom widower king prince duke count emperor
  god lord lad fellow chap bloke dude he him his himself m`.split(/\s+/)
)
const FEMALE = new Set(
  `woman female girl lady miss ms mrs madam ma'am daughter mother mom mama
  mommy aunt niece sister wife girlfriend bride widow queen princess duchess
  countess empress goddess maiden lass gal chick dame belle she her hers
  herself f`.split(/\s+/)
)

/**
 * Meta: `m` or `f` of an English word, null for every other
 * (facebook/capi-param-builder, genderUtil).
 */
export function normalizeGender(input: string): string | null {
  const word = input.trim().toLowerCase()
  return isHashed(word)
    ? word
    : MALE.has(word)
      ? "m"
      : FEMALE.has(word)
        ? "f"
        : null
}
