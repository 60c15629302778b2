import type { MedusaContainer } from "@medusajs/framework/types"

import { fetchesAhead } from "../../domain/return/classify-hit"
import type { HitKind } from "../../domain/return/hit"
import { networkOf } from "../../domain/return/network-of"
import type { FoundLink } from "../../modules/recovery/queries/return/find-link"
import { newId } from "../process/new-id"
import { recoveryModule } from "../recovery-module"
import { noteHits } from "./note-hits"

/** One request for a link, as the door saw it. */
export type LinkRequest = {
  token: string
  method: string
  headers: Record<string, string | string[] | undefined>
  /** Where it came from; only its network is kept. */
  ip?: string
  now: Date
}

/** Stores that a link was followed, and judges by whom. */
export async function recordHit(
  container: MedusaContainer,
  link: Pick<FoundLink, "id" | "touch_id">,
  which: { kind: HitKind; link: string },
  request: LinkRequest
): Promise<void> {
  const { method, headers, ip, now } = request
  await recoveryModule(container).transaction((db) =>
    noteHits(
      db,
      [
        {
          id: newId("rtev"),
          touch_id: link.touch_id,
          link_id: link.id,
          ...which,
          method,
          agent: String(headers["user-agent"] ?? ""),
          ahead: fetchesAhead(headers),
          network: networkOf(ip),
          source: null,
          flagged: false,
          at: now,
        },
      ],
      now
    )
  )
}
