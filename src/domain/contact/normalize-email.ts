/**
 * The form in which two spellings of one address are the same: trimmed and
 * lowercase, nothing else. Dots and `+suffix` stay, since most providers
 * deliver them to different people. Null when it cannot be an address.
 */
export function normalizeEmail(
  address: string | null | undefined
): string | null {
  const email = address?.trim().toLowerCase() ?? ""
  // One @, no signs that RFC 5322 wants quoted, no empty label in a domain of
  // two or more, and within RFC 5321's 254 characters: the rest is the mail
  // server's to judge.
  const plausible = email.length <= 254 && ADDRESS.test(email)
  return plausible ? email : null
}

// eslint-disable-next-line no-control-regex -- control characters are the point
const SIGN = /[^\s@<>()[\]"\\,:;\u0000-\u001f]/.source
const LABEL = SIGN.replace("@", "@.")
const ADDRESS = new RegExp(
  `^(?:${SIGN}){1,64}@(?:(?:${LABEL})+\\.)+(?:${LABEL})+$`
)
