import { REFERENCE, toReference } from "../../domain/webhook/our-reference"

/**
 * How each relay is given a reference that comes back in its reports: known
 * by the end of its host's name. Others carry our Message-ID at best.
 */
const RELAYS: [host: RegExp, headers: (reference: string) => Headers][] = [
  [
    /(^|\.)sendgrid\.net$/,
    (reference) => ({
      "X-SMTPAPI": JSON.stringify({ unique_args: { [REFERENCE]: reference } }),
    }),
  ],
  [
    /(^|\.)mailgun\.(org|com|net)$/,
    (reference) => ({
      "X-Mailgun-Variables": JSON.stringify({ [REFERENCE]: reference }),
    }),
  ],
  [
    /(^|\.)email-smtp(-fips)?\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/,
    (reference) => ({ "X-SES-MESSAGE-TAGS": `${REFERENCE}=${reference}` }),
  ],
  [
    /(^|\.)postmarkapp\.com$/,
    (reference) => ({ [`X-PM-Metadata-${REFERENCE}`]: reference }),
  ],
  [
    /(^|\.)(brevo|sendinblue)\.com$/,
    (reference) => ({ "X-Mailin-custom": reference }),
  ],
  [/(^|\.)mailjet\.com$/, (reference) => ({ "X-MJ-CustomID": reference })],
  [
    /(^|\.)(sparkpostmail|sparkpost|eu\.sparkpostmail)\.com$/,
    (reference) => ({
      "X-MSYS-API": JSON.stringify({ metadata: { [REFERENCE]: reference } }),
    }),
  ],
]

type Headers = Record<string, string>

/**
 * Headers by which a relay names our attempt in its reports; none for a host
 * that is no known relay's.
 *
 * @param key the attempt's; nothing is said of other notifications
 */
export function relayReference(host: string, key: unknown): Headers {
  if (typeof key !== "string" || !/^rtch_\w+:\d+$/.test(key)) {
    return {}
  }
  const name = host.toLowerCase().replace(/\.$/, "")
  const relay = RELAYS.find(([pattern]) => pattern.test(name))
  return relay?.[1](toReference(key)) ?? {}
}
