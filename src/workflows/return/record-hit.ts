import type { MedusaContainer } from "@medusajs/framework/types"

import { fetchesAhead } from "../../domain/return/classify-hit"
import type { HitKind } from "../../domain/return/hit"
import { networkOf } from "../../domain/return/network-of"
import { newId } from "../process/new-id"
import { takeHit } from "./hit-spool"

/** One request for what stands in a message, as the door saw it. */
export type HitRequest = {
  method: string
  headers: Record<string, string | string[] | undefined>
  /** Where it came from; only its network is kept. */
  ip?: string
  now: Date
}

export type LinkRequest = HitRequest & { token: string }

/** Longer agents are none that anybody compares. */
const LONGEST_AGENT = 300

/**
 * Keeps that a link was followed; who did that is judged a moment later. There
 * is nothing to wait for but where no file can be written.
 */
export function recordHit(
  container: MedusaContainer,
  hit: {
    touch_id: string
    link_id: string | null
    kind: HitKind
    link: string
  },
  { method, headers, ip, now }: HitRequest
): Promise<void> | undefined {
  return takeHit(container, {
    ...hit,
    id: newId("rtev"),
    method,
    agent: String(headers["user-agent"] ?? "").slice(0, LONGEST_AGENT),
    ahead: fetchesAhead(headers),
    network: networkOf(ip),
    source: null,
    flagged: false,
    at: now,
  })
}
