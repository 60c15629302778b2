import { countGraphemes } from "../text/shorten"
import { plainForm } from "./free-text"

const MOST_SIGNS = 60
const MOST_EMOJI = 3

/**
 * A shopper's short free text, such as an engraving, as a message may show
 * it; null where it holds an address, a link, a domain, a telephone number,
 * or nothing to read. Digits and dates may stand in it.
 */
export function showableText(text: unknown): string | null {
  const plain = plainForm(typeof text === "string" ? unwrap(text) : text)
  return plain &&
    countGraphemes(plain, MOST_SIGNS) <= MOST_SIGNS &&
    /[\p{L}\p{N}]/u.test(plain) &&
    ALLOWED.test(plain) &&
    (plain.match(/\p{Extended_Pictographic}/gu) ?? []).length <= MOST_EMOJI &&
    !FORBIDDEN.some((pattern) => pattern.test(plain)) &&
    !hasTelephoneNumber(plain)
    ? plain
    : null
}

const ALLOWED =
  /^[\p{L}\p{M}\p{N}\p{Sc}\p{Pi}\p{Pf}\p{Pd}\p{Extended_Pictographic} .,;:!?'"&+()/#%*=°。、·・⁄×~]+$/u

/** Lines in one; U+FE0F only asks for the colored form of a sign. */
const unwrap = (text: string) =>
  text.replace(/\ufe0f/g, "").replace(/\s*[\r\n]\s*/g, " ")

const FORBIDDEN = [
  // A dot with letters right behind it: a domain, or the end of one.
  /\.\p{L}\p{M}*\p{L}/u,
  /[。۔·・]\p{sc=Latin}(?<!l·l)/iu,
  /\p{Ll},\p{Ll}{2}/u,
  /(?:^|[^\p{L}])www(?:$|[^\p{L}])/iu,
  /(?<!\p{L})(?:https?|ftp|mailto|tel|sms|callto|whatsapp)\s?:/iu,
  /(?<!\p{L})(?:javascript|data|file|skype):\S/iu,
  /\/\/|:\//u,
  /\d+\.\d+\.\d+\.\d+/u,
]

const DAY = "(?:0?[1-9]|[12]\\d|3[01])"
const YEAR = "(?:19|20)\\d\\d"

/** `12.05.2024`, `2024-05-12`, `5/12/24` */
const DATE = new RegExp(
  `(?<!\\d)(?:${YEAR}([-./])${DAY}\\1${DAY}|${DAY}([-./])\\s?${DAY}\\2\\s?(?:${YEAR}|\\d\\d))(?!\\d)`,
  "g"
)

/** Seven digits or more, however they are grouped. */
function hasTelephoneNumber(text: string): boolean {
  return /\p{Nd}(?:[\s().\-–/·]*\p{Nd}){6}/u.test(text.replace(DATE, "x"))
}
