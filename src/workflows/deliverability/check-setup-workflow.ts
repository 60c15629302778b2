import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { isPublicHost } from "../../domain/alert/find-private-url"
import { domainOf } from "../../domain/deliverability/judge-sender"
import { judgeTry } from "../../domain/deliverability/judge-try"
import { notKnown } from "../../domain/deliverability/verdict"
import { sendingStores } from "../../domain/store/store-of"
import { WEBHOOK_PROVIDERS } from "../../domain/webhook/webhook-provider"
import { setCursor } from "../../modules/recovery/queries/cursor/set-cursor"
import { recoveryModule } from "../recovery-module"
import { TimeBox } from "../process/time-box"
import { DnsLookups } from "./dns-lookups"
import { type DomainVerdicts, lookUpDomain } from "./look-up-domain"
import { noteUnsubscribeTry } from "./note-unsubscribe-try"
import { readShares } from "./read-shares"
import { SETUP_CHECK, type SetupCheck } from "./setup-check"
import { tryStorefront } from "./try-storefront"
import { tryUnsubscribe } from "./try-unsubscribe"

/** Somebody waits in front of the page. */
const LONGEST_MS = 12_000

/** More than these no shop has, and nobody reads. */
const MOST = 20

export type CheckSetupInput = { now: Date }

const checkSetupStep = createStep(
  "recovery-check-setup",
  async (input: CheckSetupInput, { container }) => {
    await checkSetup(container, new Date(input.now))
    return new StepResponse(undefined)
  }
)

/**
 * Finds out about the set-up what takes time: looks the senders' domains up,
 * goes to the shops' and to our own public addresses, counts complaints and
 * bounces; and keeps it for whoever looks next.
 */
export const checkSetupWorkflow = createWorkflow(
  "recovery-check-setup",
  (input: CheckSetupInput) => new WorkflowResponse(checkSetupStep(input))
)

async function checkSetup(
  container: MedusaContainer,
  now: Date
): Promise<void> {
  const recovery = recoveryModule(container)
  const { options } = recovery
  const stores = sendingStores(options)
  const domains = unique(stores.map(({ sender }) => domainOf(sender.email)))
  const shops = unique(stores.map(({ storefront }) => storefront.url))
  const { dkimSelectors: selectors, resolver } = options.deliverability
  const providers = WEBHOOK_PROVIDERS.filter((name) => options.webhooks[name])
  const [found, storefronts, page, post, shares] = await Promise.all([
    lookUpInTime(resolver, domains, { selectors, providers }),
    byKey(shops, tryStorefront),
    tryUnsubscribe(options, "GET"),
    tryUnsubscribe(options),
    readShares(container, now),
  ])
  await noteUnsubscribeTry(recovery, post, now)
  const check: SetupCheck = {
    at: now.toISOString(),
    domains: found,
    storefronts,
    links: { [page.base]: judgeTry(page) },
    shares,
  }
  await recovery.read((db) => setCursor(db, SETUP_CHECK, JSON.stringify(check)))
}

/** What is not known when time is over stays unknown. */
async function lookUpInTime(
  resolver: string | undefined,
  domains: string[],
  asked: Parameters<typeof lookUpDomain>[2]
): Promise<SetupCheck["domains"]> {
  const dns = new DnsLookups(resolver)
  const looking = byKey(domains, async (domain) =>
    // Of what leads nowhere only a server of one's own can know something.
    resolver !== undefined || isPublicHost(domain)
      ? await lookUpDomain(dns, domain, asked)
      : nowhere(domain)
  )
  if (!(await new TimeBox(LONGEST_MS).wait(looking))) {
    dns.cancel()
  }
  return await looking
}

function nowhere(domain: string): DomainVerdicts {
  const verdict = notKnown("nowhere", { domain })
  return { spf: verdict, dkim: verdict, dmarc: verdict }
}

const unique = (names: string[]) => [...new Set(names)].slice(0, MOST)

async function byKey<T>(
  keys: string[],
  find: (key: string) => Promise<T>
): Promise<Record<string, T>> {
  return Object.fromEntries(
    await Promise.all(keys.map(async (key) => [key, await find(key)] as const))
  )
}
