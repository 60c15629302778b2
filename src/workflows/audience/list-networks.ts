import type { MedusaContainer } from "@medusajs/framework/types"

import { FORMATS } from "../../domain/audience/formats/format"
import { type Network, NETWORKS } from "../../domain/audience/network"
import type { Db } from "../../modules/recovery/db"
import type { Fragment } from "../../modules/recovery/queries/audience/fragment"
import { listLastExports } from "../../modules/recovery/queries/audience/page-exports"
import {
  membersSource,
  removalsSource,
  type Who,
} from "../../modules/recovery/queries/audience/people-source"
import type { AdminAudienceNetwork } from "../../types"
import { recoveryModule } from "../recovery-module"
import { readWho } from "./read-who"
import { showExports } from "./view-exports"

/** No page waits for more to be counted; what is more is as good as this. */
const COUNTED = 100_000

/** What each network's next file of an audience would hold. */
export async function listNetworks(
  container: MedusaContainer,
  { audience_id, now }: { audience_id: string; now: Date }
): Promise<AdminAudienceNetwork[]> {
  const recovery = recoveryModule(container)
  const audience = await recovery.retrieveAudience(audience_id)
  const exports = await recovery.read((db) => listLastExports(db, audience_id))
  const shown = await showExports(container, exports)
  const terms = { ...audience, rule: audience.rule as never }
  const people = new Map<string, number>()
  const networks: AdminAudienceNetwork[] = []
  for (const network of NETWORKS) {
    const { identifiers, by, least } = FORMATS[network]
    const who = await readWho(container, {
      audience: terms,
      network,
      now,
    }).catch((error: { type?: string }) => {
      // Nobody is in an audience whose rule is broken.
      if (error.type === "not_allowed") {
        return null
      }
      throw error
    })
    const last = shown.find((one) => one.network === network) ?? null
    const list = { audience_id, network, by: by[0] ?? ("email" as const) }
    const key = who ? JSON.stringify(who.agreed) : ""
    if (who && !people.has(key)) {
      people.set(
        key,
        await count(recovery, membersSource(who, list, { changes: false }))
      )
    }
    const size = people.get(key) ?? 0
    networks.push({
      network,
      identifiers,
      by,
      least,
      people: size,
      is_too_small: size < least,
      changes: who && last ? await countChanges(recovery, { who, list }) : null,
      last_export: last,
    })
  }
  return networks
}

async function countChanges(
  recovery: ReturnType<typeof recoveryModule>,
  {
    who,
    list,
  }: {
    who: Who
    list: { audience_id: string; network: Network; by: "email" | "phone" }
  }
): Promise<{ members: number; removals: number } | null> {
  const delivered = await recovery.listAudienceExports(
    {
      audience_id: list.audience_id,
      network: list.network,
      state: "delivered",
    },
    { take: 1, select: ["id"] }
  )
  return delivered.length
    ? {
        members: await count(
          recovery,
          membersSource(who, list, { changes: true })
        ),
        removals: await count(
          recovery,
          removalsSource(who, list, { erasedToo: true })
        ),
      }
    : null
}

async function count(
  recovery: ReturnType<typeof recoveryModule>,
  { sql, params }: Fragment
): Promise<number> {
  const [row] = await recovery.read((db: Db) =>
    db.execute<{ n: number }>(
      `SELECT count(*)::integer AS n FROM (${sql} LIMIT ${COUNTED}) AS it`,
      params
    )
  )
  return row!.n
}
