import { createHash } from "node:crypto"

import { classifyHit } from "./classify-hit"
import type { Hit } from "./hit"

/**
 * Hits on one link are thinned out by this much time. No longer than a sign
 * speaks for a hit: so whenever one of them can be spoken for, one that is kept
 * can.
 */
export const THIN_MS = 30 * 60_000

/** Of one link, in that time, so many are kept one by one, and the ends. */
export const MOST_KEPT = 20

/** What is not kept by itself, and what it is counted with. */
export type Dropped<H> = { hit: H; into: H }

/**
 * Which hits on one message's links are kept one by one, so that somebody who
 * replays a link for days makes no message dear to judge. The first and the
 * last of each program and network, and of all; by turns, so that no flood
 * hides whoever else comes; and whatever was believed to be a person's.
 *
 * Whichever hits come first, and however often it is done, the same are kept,
 * but for what was believed meanwhile: whoever is better than a hit stays better
 * by whatever comes. So the ends of all are kept beside the best, not as the
 * best.
 */
export function thinHits<H extends Hit>(hits: H[]): Dropped<H>[] {
  const groups = new Map<string, H[]>()
  for (const hit of hits) {
    const key = `${hit.kind} ${hit.link} ${isLoud(hit)} ${stretchOf(hit.at).from.getTime()}`
    const known = groups.get(key) ?? []
    known.push(hit)
    groups.set(key, known)
  }
  return [...groups.values()].flatMap(thin)
}

/** The stretch of time that something is thinned out with. */
export function stretchOf(at: Date): { from: Date; to: Date } {
  const from = Math.floor(at.getTime() / THIN_MS) * THIN_MS
  return { from: new Date(from), to: new Date(from + THIN_MS - 1) }
}

/** A machine that says so is no reason to keep fewer of the others. */
const isLoud = (hit: Hit) =>
  classifyHit(hit) !== null ||
  (hit.agent === null && hit.before?.actor === "machine")

function thin<H extends Hit>(group: H[]): Dropped<H>[] {
  if (group.length <= MOST_KEPT) {
    return []
  }
  const sorted = [...group].sort(inTime)
  const first = sorted[0]!
  const ends = [first, ...(first.kind === "opened" ? [] : sorted.slice(-1))]
  const kept = new Set([...ends, ...ranked(sorted).slice(0, MOST_KEPT)])
  return sorted
    .filter((hit) => !kept.has(hit) && !hit.before?.sign)
    .map((hit) => ({ hit, into: first }))
}

/** The best first: the outermost of each caller, callers by lot. */
function ranked<H extends Hit>(sorted: H[]): H[] {
  const callers = new Map<string, H[]>()
  for (const hit of sorted) {
    const caller = `${hit.agent} ${hit.network} ${hit.reported}`
    const known = callers.get(caller) ?? []
    known.push(hit)
    callers.set(caller, known)
  }
  const ranks: { hit: H; rank: number; lot: string }[] = []
  for (const [caller, own] of callers) {
    const lot = createHash("sha256").update(caller).digest("hex")
    own.forEach((hit, n) => {
      ranks.push({ hit, lot, rank: rankOf(hit, n, own.length) })
    })
  }
  return ranks
    .sort((a, b) => a.rank - b.rank || (a.lot < b.lot ? -1 : 1))
    .map(({ hit }) => hit)
}

/** How far from an end it is. Nothing speaks for pictures: the first will do. */
function rankOf({ kind }: Hit, n: number, count: number): number {
  const fromStart = 2 * n
  return kind === "opened"
    ? fromStart
    : Math.min(fromStart, 2 * (count - 1 - n) + 1)
}

function inTime(a: Hit, b: Hit): number {
  return a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1)
}
