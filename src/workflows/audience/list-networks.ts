import type { MedusaContainer } from "@medusajs/framework/types"

import { FORMATS } from "../../domain/audience/formats/format"
import { type Network, NETWORKS } from "../../domain/audience/network"
import {
  type DeliveredList,
  listDeliveredLists,
} from "../../modules/recovery/queries/audience/list-delivered-lists"
import { listLastExports } from "../../modules/recovery/queries/audience/page-exports"
import type { Who } from "../../modules/recovery/queries/audience/people-source"
import type { AdminAudienceChanges, AdminAudienceNetwork } from "../../types"
import { TimeBox } from "../process/time-box"
import { recoveryModule } from "../recovery-module"
import { CountForNetworks } from "./count-for-networks"
import type { AudienceTerms } from "./members-of"
import { noAudience } from "./no-audience"
import { asksForMore, readWho } from "./read-who"
import { showExports } from "./view-exports"

/** What the page waits for at most, for all counts together. */
const LONGEST_MS = 10_000

/** What each network's next file of an audience would hold. */
export async function listNetworks(
  container: MedusaContainer,
  {
    audience_id,
    now,
    longestMs = LONGEST_MS,
  }: { audience_id: string; now: Date; longestMs?: number }
): Promise<AdminAudienceNetwork[]> {
  const recovery = recoveryModule(container)
  const [audience] = await recovery.listAudiences(
    { id: audience_id },
    { take: 1 }
  )
  if (!audience) {
    throw noAudience(audience_id)
  }
  const exports = await recovery.read((db) => listLastExports(db, audience_id))
  const shown = await showExports(container, exports)
  const lists = await recovery.read((db) => listDeliveredLists(db, audience_id))
  const terms = { ...audience, rule: audience.rule as never }
  const counts = new CountForNetworks(
    recovery,
    new TimeBox(longestMs),
    audience.consenting
  )
  const networks: AdminAudienceNetwork[] = []
  const whoOf = new Map<Network, Who | null>()
  for (const network of NETWORKS) {
    const { identifiers, by, least } = FORMATS[network]
    const who = await findWho(container, { audience: terms, network, now })
    whoOf.set(network, who)
    const size = who
      ? await counts.people(who, { some: asksForMore(network) })
      : { people: 0, is_estimate: false }
    networks.push({
      network,
      identifiers,
      by,
      least,
      ...size,
      is_too_small: size.people !== null && size.people < least,
      changes: [],
      last_export: shown.find((one) => one.network === network) ?? null,
    })
  }
  // People first: where the time runs out it is the changes that are not told.
  for (const row of networks) {
    const who = whoOf.get(row.network)
    const theirs = lists.filter(({ network }) => network === row.network)
    row.changes = who
      ? await changesOf(counts, { who, audience_id, theirs })
      : []
  }
  return networks
}

/** Null when the time has run out: some of them would not be all. */
async function changesOf(
  counts: CountForNetworks,
  given: { who: Who; audience_id: string; theirs: DeliveredList[] }
): Promise<AdminAudienceChanges[] | null> {
  const { who, audience_id, theirs } = given
  const all: AdminAudienceChanges[] = []
  for (const list of theirs) {
    const one = await counts.changes(who, { audience_id, ...list })
    if (!one) {
      return null
    }
    all.push(one)
  }
  return all
}

/** Null of an audience whose rule is broken: nobody is in it. */
async function findWho(
  container: MedusaContainer,
  given: { audience: AudienceTerms; network: Network; now: Date }
): Promise<Who | null> {
  return await readWho(container, given).catch((error: { type?: string }) => {
    if (error.type === "not_allowed") {
      return null
    }
    throw error
  })
}
