import { createHash } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"

import type { Secrets } from "../../domain/contact/hash-address"
import { normalizeEmail } from "../../domain/contact/normalize-email"
import { PIXEL_LINK } from "../../domain/return/hit"
import { linkOfUrl } from "../../domain/return/link-of-url"
import { EMAIL } from "../../domain/touch/channel"
import type { TouchEventKind } from "../../domain/touch/touch-event-kind"
import {
  provesAcceptance,
  type ProviderEvent,
} from "../../domain/webhook/provider-event"
import type { WebhookProvider } from "../../domain/webhook/webhook-provider"
import type { Db } from "../../modules/recovery/db"
import { addToTally } from "../../modules/recovery/queries/webhook/add-to-tally"
import { confirmAttempts } from "../../modules/recovery/queries/webhook/confirm-attempts"
import {
  findReportedAttempts,
  type ReportedAttempt,
} from "../../modules/recovery/queries/webhook/find-reported-attempts"
import type { HitRow } from "../../modules/recovery/queries/return/insert-hits"
import { insertReportedFacts } from "../../modules/recovery/queries/webhook/insert-reported-facts"
import { insertWebhookEvents } from "../../modules/recovery/queries/webhook/insert-webhook-events"
import { endStories } from "../contact/end-stories"
import { blockReported, type ReportedBlock } from "./block-reported"
import { newId } from "../process/new-id"
import { noteHits } from "../return/note-hits"
import { recoveryModule } from "../recovery-module"
import { settleLate } from "../sending/settle-late"

type Heard = ProviderEvent & { at: Date; attempt: ReportedAttempt | null }

/**
 * Takes what a provider reported, its proof being good: settles touches whose
 * fate was unknown, blocks addresses, ends their sequences, and keeps the
 * facts. Each event counts once, in whatever order and however often it
 * comes: what can be lost by a crash on the way is done before the event is
 * kept, and doing it again changes nothing. Answers how many were new.
 */
export async function takeEvents(
  container: MedusaContainer,
  provider: WebhookProvider,
  events: ProviderEvent[],
  now: Date
): Promise<number> {
  const recovery = recoveryModule(container)
  const attempts = await recovery.read((db) => findAttempts(db, events))
  const heard: Heard[] = events.map((event, n) => ({
    ...event,
    // A clock that is ahead must not date anything after now.
    at: event.at && event.at < now ? event.at : now,
    attempt: attempts.get(n) ?? null,
  }))
  await settleAttempts(container, heard, now)
  const kept = heard.filter(({ kind }) => !COUNTED.has(kind))
  return await recovery.transaction(async (db) => {
    const fresh = await insertWebhookEvents(
      db,
      kept.map((event) => ({
        id: newId("rwev"),
        provider,
        event_id: digest(event.id),
        kind: event.kind,
        occurred_at: event.at,
        heard_at: now,
        touch_id: event.attempt?.touch_id ?? null,
        detail: event.detail,
      }))
    )
    const news = kept.filter(({ id }) => fresh.delete(digest(id)))
    const stops = stopsOf(kept)
    if (stops.length) {
      await blockReported(db, recovery.options, stops)
      await endStories(db, stops, now)
    }
    const facts = factsOf(news)
    if (facts.length) {
      await insertReportedFacts(db, facts)
    }
    const hits = heard.flatMap((event) =>
      hitOf(event, provider, recovery.options)
    )
    const counts = countByKind([
      ...news,
      ...heard.filter(({ kind }) => COUNTED.has(kind)),
    ])
    if (counts.length) {
      await addToTally(db, { provider, at: now, counts })
    }
    if (hits.length) {
      await noteHits(db, hits, now)
    }
    return news.length
  })
}

/** Only counted; all else is kept one by one. */
const COUNTED = new Set<ProviderEvent["kind"]>(["opened", "clicked", "other"])

/** An id that is made of what an event says may hold an address. */
const digest = (id: string) =>
  createHash("sha256").update(id).digest("base64url")

async function findAttempts(
  db: Db,
  events: ProviderEvent[]
): Promise<Map<number, ReportedAttempt>> {
  const found = await findReportedAttempts(
    db,
    events.map(({ ours, messageIds }, n) => ({
      n,
      key: ours?.includes(":") ? ours : null,
      touch_id: ours && !ours.includes(":") ? ours : null,
      ids: messageIds.flatMap((id) => [id, `<${id}>`]),
    }))
  )
  return new Map(found.map((attempt) => [attempt.n, attempt]))
}

/** The touch that nobody knew the fate of is sent, or was not. */
async function settleAttempts(
  container: MedusaContainer,
  heard: Heard[],
  now: Date
): Promise<void> {
  const recovery = recoveryModule(container)
  for (const { attempt, kind, at, detail } of heard) {
    if (!attempt || attempt.outcome === "accepted") {
      continue
    }
    if (provesAcceptance(kind)) {
      const { key } = attempt
      await settleLate({ recovery }, { key, outcome: "accepted", at })
    } else if (kind === "rejected" || kind === "failed") {
      await settleLate(
        { recovery },
        { key: attempt.key, outcome: "refused", at, error: detail ?? kind }
      )
    }
  }
  const confirmed = heard.flatMap(({ attempt, kind }) =>
    attempt?.by_reference && provesAcceptance(kind) ? attempt.key : []
  )
  if (confirmed.length) {
    await recovery.read((db) => confirmAttempts(db, confirmed, now))
  }
}

function stopsOf(heard: Heard[]): ReportedBlock[] {
  return heard.flatMap(({ suppress, recipient, at }) => {
    const [channel, address] = recipient?.includes("@")
      ? [EMAIL, normalizeEmail(recipient)]
      : ["sms", recipient]
    return suppress && address
      ? {
          channel,
          address,
          reason: suppress,
          at,
        }
      : []
  })
}

const FACTS: Partial<Record<ProviderEvent["kind"], TouchEventKind>> = {
  delivered: "delivered",
  bounced: "bounced",
  complained: "complained",
  unsubscribed: "unsubscribed",
}

function factsOf(events: Heard[]) {
  return events.flatMap(({ kind, attempt, at }) => {
    const fact = FACTS[kind]
    return fact && attempt
      ? { id: newId("rtev"), touch_id: attempt.touch_id, kind: fact, at }
      : []
  })
}

/** An open or a click of one of our messages, under an id that a repeat has. */
function hitOf(
  { id, hit, kind, attempt, at }: Heard,
  provider: WebhookProvider,
  { secret, previousSecrets }: Secrets
): HitRow[] {
  if (!hit || !attempt) {
    return []
  }
  const { url, agent, flagged } = hit
  return [
    {
      id: `rtev_${digest(`${provider}:${id}`)}`,
      touch_id: attempt.touch_id,
      link_id: null,
      ...(kind === "opened"
        ? { kind, link: PIXEL_LINK }
        : linkOfUrl(url, [secret, ...previousSecrets])),
      method: "GET",
      agent,
      ahead: false,
      network: null,
      source: provider,
      flagged,
      at,
    },
  ]
}

function countByKind(events: Heard[]) {
  const counts = new Map<string, number>()
  for (const { kind } of events) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts].map(([kind, count]) => ({
    id: newId("rwta"),
    kind,
    count,
  }))
}
