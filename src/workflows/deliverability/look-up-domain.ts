import {
  type KnownRecords,
  namesOfSpf,
} from "../../domain/deliverability/count-spf-lookups"
import { guessSelectors } from "../../domain/deliverability/dkim-selectors"
import { judgeDkim } from "../../domain/deliverability/judge-dkim"
import {
  judgeDmarc,
  namesOfDmarc,
} from "../../domain/deliverability/judge-dmarc"
import { judgeSpf } from "../../domain/deliverability/judge-spf"
import { findSpf, parseSpf } from "../../domain/deliverability/parse-spf"
import type { Verdict } from "../../domain/deliverability/verdict"
import type { WebhookProvider } from "../../domain/webhook/webhook-provider"
import type { DnsLookups } from "./dns-lookups"

export type DomainVerdicts = { spf: Verdict; dkim: Verdict; dmarc: Verdict }

/** A record may include others without an end. */
const MOST_INCLUDED = 15

/** What DNS says of a domain that messages come from. */
export async function lookUpDomain(
  dns: DnsLookups,
  domain: string,
  {
    selectors,
    providers,
  }: { selectors: string[]; providers: WebhookProvider[] }
): Promise<DomainVerdicts> {
  const [texts, dmarc] = await Promise.all([
    dns.texts(domain),
    Promise.all(namesOfDmarc(domain).map((name) => dns.texts(name))),
  ])
  const known = await readIncluded(dns, texts ?? [])
  const isGuess = selectors.length === 0
  const asked = isGuess
    ? guessSelectors(providers, [...known.keys()])
    : selectors
  const keys = await Promise.all(
    asked.map(async (selector) => ({
      selector,
      texts: await dns.texts(`${selector}._domainkey.${domain}`),
    }))
  )
  return {
    spf: judgeSpf(texts, known),
    dkim: judgeDkim(keys, isGuess),
    dmarc: judgeDmarc(dmarc),
  }
}

/** The records that an SPF record includes, and those these include. */
async function readIncluded(
  dns: DnsLookups,
  texts: readonly string[]
): Promise<KnownRecords> {
  const known = new Map<string, readonly string[]>()
  const namesIn = (records: readonly string[]) =>
    findSpf(records).flatMap((text) => {
      const record = parseSpf(text)
      return "broken" in record ? [] : namesOfSpf(record)
    })
  let next = namesIn(texts)
  while (next.length && known.size < MOST_INCLUDED) {
    const names = [...new Set(next)]
      .filter((name) => !known.has(name))
      .slice(0, MOST_INCLUDED - known.size)
    const found = await Promise.all(
      names.map(async (name) => [name, await dns.texts(name)] as const)
    )
    next = []
    for (const [name, records] of found) {
      known.set(name, records ?? [])
      next.push(...namesIn(records ?? []))
    }
    if (!names.length) {
      break
    }
  }
  return known
}
