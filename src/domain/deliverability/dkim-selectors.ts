import type { WebhookProvider } from "../webhook/webhook-provider"

/** Selectors that known senders use; where they draw them, nobody can guess. */
const OF_PROVIDER: Record<WebhookProvider, readonly string[]> = {
  sendgrid: ["s1", "s2", "smtpapi", "em"],
  resend: ["resend"],
  mailgun: ["mailo", "smtp", "mta", "pic", "krs", "k1", "mx", "email"],
  ses: [],
  postmark: ["pm"],
  brevo: ["mail", "brevo1", "brevo2", "brevo"],
  mailjet: ["mailjet"],
  sparkpost: ["scph0220", "scph0122"],
  twilio: [],
}

/** What an SPF record includes tells by whom else a domain sends. */
const BY_INCLUDE: [include: RegExp, selectors: readonly string[]][] = [
  [/(^|\.)google\.com$/, ["google"]],
  [/(^|\.)protection\.outlook\.com$/, ["selector1", "selector2"]],
  [/(^|\.)messagingengine\.com$/, ["fm1", "fm2", "fm3"]],
  [/(^|\.)zoho\.(com|eu)$/, ["zoho", "zmail"]],
  [/(^|\.)protonmail\.ch$/, ["protonmail", "protonmail2", "protonmail3"]],
  [/(^|\.)mandrillapp\.com$/, ["mandrill", "mte1", "mte2"]],
  [/(^|\.)mcsv\.net$/, ["k1", "k2", "k3"]],
  [/(^|\.)mailbox\.org$/, ["mbo0001", "mbo0002"]],
  [/(^|\.)(kundenserver|ionos)\.\w+$/, ["s1-ionos", "s2-ionos"]],
]

const COMMON = ["default", "dkim", "mail", "s1", "s2", "k1", "smtp", "key1"]

/**
 * Where a domain's keys may stand, when nobody says it: the selectors of the
 * providers in use, of those that its SPF record names, and common ones.
 */
export function guessSelectors(
  providers: readonly WebhookProvider[],
  includes: readonly string[]
): string[] {
  return [
    ...new Set([
      ...(providers.length
        ? providers
        : (Object.keys(OF_PROVIDER) as WebhookProvider[])
      ).flatMap((provider) => OF_PROVIDER[provider]),
      ...BY_INCLUDE.filter(([pattern]) =>
        includes.some((name) => pattern.test(name))
      ).flatMap(([, selectors]) => selectors),
      ...COMMON,
    ]),
  ]
}
