import { classifyHit } from "./classify-hit"
import {
  type Hit,
  type HitKind,
  RESTORE_LINK,
  type Sign,
  type SignKind,
  type Verdict,
} from "./hit"
import { BURST_MS, machineSpans, type Span, spansAround } from "./machine-spans"

/**
 * A person who has followed a link does something within this time. It is no
 * option: with a longer one, whoever comes back by themselves would speak for
 * a gateway.
 */
export const SIGN_MS = 30 * 60_000

/** What a page does by itself, once a machine has opened it. */
const ECHO_MS = 60_000

/** Clocks of two servers differ by no more, we hope. */
const CLOCKS_MS = 5_000

/** So long before and after a trap the same agent from the same network is the same. */
const SAME_MS = 60 * 60_000

/**
 * What happens changes what is thought of no hit further away than this: a
 * trap makes machines of hits, and a sign then speaks for another one.
 */
export const REACH_MS = SAME_MS + SIGN_MS + 2 * ECHO_MS + CLOCKS_MS

/**
 * Who was behind each hit on one message's links: a function of all hits and
 * all signs of life, whatever the order in which they came or are given.
 *
 * A machine's is what says so by itself, what is of a burst, and what the
 * follower of the hidden link has followed beside it. A link that was followed
 * otherwise is believed to be a person's with a second sign only: the shop
 * asked for the cart with it, or a cart of that person was shopped on within
 * `SIGN_MS`. A sign speaks for the last click before it, so that a person
 * speaks for no gateway that came earlier; and what happens while a machine is
 * at the links, or a moment after, is no sign: it is that machine's.
 * Without either a hit is suspect. A picture that was shown needs no sign, and
 * nothing follows from it.
 */
export function judgeHits(hits: Hit[], signs: Sign[]): Map<string, Verdict> {
  const spans = machineSpans(hits)
  const trapped = trappedCallers(hits)
  const rushed = rushedAgents(hits, spans)
  const verdicts = new Map<string, Verdict>()
  const open: Hit[] = []
  for (const hit of hits) {
    const verdict =
      ofMachine(hit, { trapped, rushed, spans }) ?? ofForgotten(hit)
    if (verdict) {
      verdicts.set(hit.id, verdict)
    } else if (hit.kind === "opened") {
      verdicts.set(hit.id, { actor: "human", reason: "shown", sign: null })
    } else {
      open.push(hit)
    }
  }
  const vouched = vouch(open, withEvidence(hits, signs), spans)
  for (const { id } of open) {
    const sign = vouched.get(id)
    verdicts.set(
      id,
      sign
        ? { actor: "human", reason: sign.kind, sign }
        : { actor: "suspect", reason: "no_sign", sign: null }
    )
  }
  return verdicts
}

function ofMachine(
  hit: Hit,
  {
    trapped,
    rushed,
    spans,
  }: {
    trapped: Map<string, Span[]>
    rushed: Map<string, Span[]>
    spans: Span[]
  }
): Verdict | null {
  const at = hit.at.getTime()
  const reason =
    classifyHit(hit) ??
    trapped.get(callerOf(hit))?.find(holds(at))?.reason ??
    spans
      .filter(({ reason }) => hit.kind !== "opened" || reason === "trapped")
      .find(holds(at))?.reason ??
    (hit.kind === "opened" && rushed.get(hit.agent ?? "")?.find(holds(at))
      ? "burst"
      : null)
  return reason ? { actor: "machine", reason, sign: null } : null
}

/** When whoever followed the hidden link is known by where they come from. */
function trappedCallers(hits: Hit[]): Map<string, Span[]> {
  const traps = new Map<string, Hit[]>()
  for (const hit of hits) {
    if (hit.kind === "trapped" && hit.network !== null) {
      const caller = callerOf(hit)
      traps.set(caller, [...(traps.get(caller) ?? []), hit])
    }
  }
  return new Map(
    [...traps].map(([caller, own]) => [caller, spansAround(own, SAME_MS)])
  )
}

/**
 * When agents were of a burst, and a moment before and after: they fetch
 * pictures with it. Whoever else shows one meanwhile is not meant.
 */
function rushedAgents(hits: Hit[], spans: Span[]): Map<string, Span[]> {
  const bursts = spans.filter(({ reason }) => reason === "burst")
  const rushed = new Map<string, Span[]>()
  for (const { kind, agent, at } of hits) {
    const burst = kind !== "opened" && agent && bursts.find(holds(at.getTime()))
    const known = rushed.get(agent ?? "") ?? []
    if (burst && known.at(-1)?.from !== burst.from - BURST_MS) {
      const { from, to, reason } = burst
      known.push({ from: from - BURST_MS, to: to + BURST_MS, reason })
      rushed.set(agent, known)
    }
  }
  return rushed
}

const callerOf = ({ network, agent }: Hit) => `${network} ${agent}`

const holds =
  (at: number) =>
  ({ from, to }: Span) =>
    from <= at && at <= to

/** What it said of itself is not kept any more; what that told stands. */
function ofForgotten({ agent, reported, before }: Hit): Verdict | null {
  return agent === null && !reported && before?.actor === "machine"
    ? before
    : null
}

/**
 * What showed that a hit was a person's shows it still, though what it was
 * read from may not be kept any more.
 */
function withEvidence(hits: Hit[], signs: Sign[]): Sign[] {
  return [...signs, ...hits.flatMap(({ before }) => before?.sign ?? [])]
}

/** By hit, the first sign that speaks for it. */
function vouch(open: Hit[], signs: Sign[], spans: Span[]): Map<string, Sign> {
  const sorted = [...open].sort(inTime)
  const vouched = new Map<string, Sign>()
  const believable = signs
    .filter(({ at }) => !isEcho(at.getTime(), spans))
    .sort(
      (a, b) => a.at.getTime() - b.at.getTime() || a.kind.localeCompare(b.kind)
    )
  for (const sign of believable) {
    const hit = lastBefore(sorted, sign)
    if (hit && !vouched.has(hit.id)) {
      vouched.set(hit.id, sign)
    }
  }
  return vouched
}

/** Whether what happened then was done by a machine that was at the links. */
export const isEcho = (at: number, spans: Span[]) =>
  spans.some(({ from, to }) => from <= at && at <= to + ECHO_MS)

/** The last hit that a sign can speak for; of several at once, the first id. */
function lastBefore(sorted: Hit[], { kind, at }: Sign): Hit | null {
  const until = at.getTime() + (kind === "activity" ? 0 : CLOCKS_MS)
  const from = at.getTime() - SIGN_MS
  let last: Hit | null = null
  for (const hit of sorted) {
    const when = hit.at.getTime()
    if (when > until) {
      break
    }
    if (
      when >= from &&
      SPEAKS_FOR[kind](hit) &&
      (!last || when > last.at.getTime())
    ) {
      last = hit
    }
  }
  return last
}

const ofKind = (kind: HitKind) => (hit: Hit) => hit.kind === kind

const SPEAKS_FOR: Record<SignKind, (hit: Hit) => boolean> = {
  restored: (hit) => hit.kind === "clicked" && hit.link === RESTORE_LINK,
  activity: ofKind("clicked"),
  answered: ofKind("viewed"),
}

function inTime(a: Hit, b: Hit): number {
  return a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1)
}
