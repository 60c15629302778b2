/**
 * The form in which two spellings of one address are the same: trimmed and
 * lowercase, nothing else. Dots and `+suffix` stay, since most providers
 * deliver them to different people. Null when it cannot be an address.
 */
export function normalizeEmail(
  address: string | null | undefined
): string | null {
  const email = address?.trim().toLowerCase() ?? ""
  // One @, no white space or control characters, a dot in the domain, and
  // within RFC 5321's 254 characters: the rest is the mail server's to judge.
  const plausible =
    email.length <= 254 &&
    // eslint-disable-next-line no-control-regex -- control characters are the point
    /^[^\s@<>"\u0000-\u001f]{1,64}@[^\s@<>"\u0000-\u001f]+\.[^\s@<>".\u0000-\u001f]+$/.test(
      email
    )
  return plausible ? email : null
}
