/** `UTC` or `Area/Place`: older names mean other things to other programs. */
const FORM = /^(?:UTC|(?!SystemV)[A-Za-z]+(?:\/[A-Za-z0-9_+-]+)+)$/

/** Whether this is the IANA name of a time zone that this runtime knows. */
export function isTimeZone(name: string): boolean {
  if (!FORM.test(name)) {
    return false
  }
  try {
    new Intl.DateTimeFormat("en", { timeZone: name })
    return true
  } catch {
    return false
  }
}
