export type AddressFacts = {
  /** Whether the process runs as in production. */
  production: boolean
  senderEmail: string
  /** The shop's and Medusa's address, as links in messages use them. */
  urls: string[]
}

/**
 * The first address in links that shoppers cannot follow, although the store
 * seems to write to real people; null when all is well. That is how an unset
 * address looks, since both options are required: it still leads to the
 * developer's own machine.
 *
 * A store seems to be real when it runs in production mode and its sender's
 * domain, or one of the addresses, is public. So a demo or a test, where
 * everything is local or a reserved name, is left alone.
 */
export function findPrivateUrl(facts: AddressFacts): string | null {
  const hosts = facts.urls.map((url) => new URL(url).hostname)
  const sender = facts.senderEmail.split("@").at(-1)!
  if (!facts.production || ![sender, ...hosts].some(isPublicHost)) {
    return null
  }
  return facts.urls.find((_, i) => !isPublicHost(hosts[i]!)) ?? null
}

/** Names that never lead anywhere: RFC 2606 and RFC 6761. */
const RESERVED =
  /(^|\.)(localhost|test|example|invalid|local|internal|example\.(com|net|org))$/

const LOOPBACK = /^(127\.|0\.0\.0\.0$)|^\[(::1?|::ffff:7f[\da-f]{2}:.*)\]$/

/** Names that are somebody's, if only in a network of their own. */
const INTERNAL = /(^|\.)(local|internal)$/

/**
 * A host that is nobody else's: the reader's own machine, or a name that
 * never leads anywhere.
 */
export function isHostOfItsOwn(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, "")
  return LOOPBACK.test(host) || (RESERVED.test(host) && !INTERNAL.test(host))
}

/** Addresses of networks that are nobody else's: RFC 1918, 3927, 4193, 6598. */
const PRIVATE =
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)[\d.]+$|^\[(f[cd][\da-f]{2}|fe[89ab][\da-f]|::ffff:(a[\da-f]{2}|c0a8|ac1[\da-f]|a9fe)):/

/** A host name that people's browsers can find, as far as one can tell. */
export function isPublicHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, "")
  // A name without a dot is one of an internal network.
  const named = host.includes(".") || host.startsWith("[")
  return (
    named && !RESERVED.test(host) && !LOOPBACK.test(host) && !PRIVATE.test(host)
  )
}
