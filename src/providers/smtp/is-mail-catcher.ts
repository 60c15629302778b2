import type { ResolvedSmtpOptions } from "./smtp-options"

const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i

/** Where mail servers listen that pass mail on. */
const RELAYS = new Set([25, 465, 587])

/**
 * Whether mail is caught on this very machine instead of being passed on:
 * catchers such as maildev and Mailpit listen on the loopback interface, on a
 * port of their own, and ask for no login. A mail server there that relays,
 * or a tunnel to one, does none of that.
 */
export function isMailCatcher({
  url,
  host,
  port,
  secure,
  auth,
}: Pick<
  ResolvedSmtpOptions,
  "url" | "host" | "port" | "secure" | "auth"
>): boolean {
  const at = url === undefined ? null : new URL(url)
  const tls = at ? at.protocol === "smtps:" : secure
  const where = at ? at.hostname : (host ?? "")
  const on = (at ? Number(at.port) : port) || (tls ? 465 : 587)
  return LOOPBACK.test(where) && !RELAYS.has(on) && !(auth ?? at?.username)
}
