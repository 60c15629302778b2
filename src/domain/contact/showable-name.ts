import { countGraphemes } from "../text/shorten"
import { mixesAlphabets, plainForm } from "./free-text"

const MOST_SIGNS = 40
const MOST_WORDS = 4
const MOST_PERIODS = 2

/**
 * A person's name as a message may show it, in its natural form; null where
 * it does not look like one, and a message then does without.
 *
 * Anyone can put any address and any "name" into a cart, and the message is
 * the shop's own: a name must not become a stranger's advertisement or link.
 * So: letters of any script, hyphens, apostrophes, an initial's period; no
 * digits, no address, nothing that a mail program could make a link of,
 * nothing invisible, and not a sentence.
 */
export function showableName(text: unknown): string | null {
  const name = plainForm(text)
  if (!name || countGraphemes(name, MOST_SIGNS) > MOST_SIGNS) {
    return null
  }
  const words = name.split(" ")
  return words.length <= MOST_WORDS &&
    name.split(".").length - 1 <= MOST_PERIODS &&
    words.every(isNameWord) &&
    !NO_NAME.test(name) &&
    !isSentence(words)
    ? name
    : null
}

/** What a program writes where it knows no name. */
const NO_NAME = /^(?:null|undefined|none|nan|n\/a|test|unknown|name)$/i

/** Small words inside of names: de la Cruz, van der Berg, bin Salman. */
const PARTICLE =
  /^(?:d[aeiou]s?|del|della|der|den|des|du|el|la|las|le|les|los|lo|van|von|vom|zu|zum|zur|ten|ter|te|bin|ibn|bint|al|ap|av|af|y|e|i|und|and)$/

/** Three words or more in small letters are no name any more. */
function isSentence(words: string[]): boolean {
  return (
    words.length > 2 &&
    words.some((word) => /^\p{Ll}/u.test(word) && !PARTICLE.test(word))
  )
}

function isNameWord(word: string): boolean {
  return (
    WORD.test(word) &&
    !ADDRESS_START.test(word) &&
    !mixesAlphabets(word) &&
    !TOO_LONG_UNSPACED.test(word)
  )
}

/** No name has a `www` in it, wherever it stands. */
const ADDRESS_START = /www|(?:^|\P{L})https?/iu

/** Scripts without spaces between words could hide a sentence in one. */
const TOO_LONG_UNSPACED =
  /\p{sc=Han}{6}|\p{sc=Hangul}{11}|[\p{sc=Hiragana}\p{sc=Katakana}ー]{16}|(?:[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]){31}/u

const LETTER = "\\p{L}\\p{M}*"
const RUN = `(?:${LETTER})+`
const EAST_ASIAN =
  "[\\p{sc=Han}\\p{sc=Katakana}\\p{sc=Hiragana}\\p{sc=Hangul}ー]"
/** `l·l` of Catalan and its kin; the dot of foreign names in East Asia. */
const DOT = `(?:(?<=[lsn])·(?=[lh])|(?<=[LSN])·(?=[LH])|(?<=${EAST_ASIAN})[·・](?=${EAST_ASIAN}))`
const JOINT = `(?:['’‘ʼ\\-‐]|${DOT})`
const PLAIN = `['’‘ʼ]?${RUN}(?:${JOINT}${RUN})*['’]?`
/** `J.`, `J.R.`, `Jean-P.`, `Dr.`: a period ends a short word only. */
const INITIALS = `${LETTER}\\.(?:-?${LETTER}\\.)?`
const SHORT = `\\p{Lu}\\p{M}*(?:${LETTER}){0,2}\\.`
const WORD = new RegExp(
  `^(?:${PLAIN}|${INITIALS}|${RUN}-${LETTER}\\.|${SHORT})$`,
  "u"
)
