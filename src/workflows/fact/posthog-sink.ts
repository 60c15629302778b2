import type { MedusaContainer } from "@medusajs/framework/types"
import type { PostHog } from "posthog-node"

import type { ToldEvent } from "../../domain/fact/told-event"
import { perProcess } from "../process/per-process"
import type { EventSink } from "./event-sink"

const PAGE = 100

/** It is told beside nothing else, so a slow one is given up early. */
const ANSWER_MS = 3_000

/**
 * PostHog, by its own client: one a process, made when there is something to
 * tell. It never tells by itself, later: what was not taken is asked for again
 * by whoever keeps the cursor.
 */
export const postHogSink = perProcess<EventSink>((recovery) => {
  let client: Promise<PostHog> | null = null
  recovery.beforeShutdown(async () => {
    // Nothing waits in it; what it cannot end in time ends with the process.
    await (await client)?.shutdown(ANSWER_MS).catch(() => {})
  })
  const options = recovery.options.analytics.posthog
  return {
    name: "posthog",
    title: "PostHog",
    page: PAGE,
    async tell(events) {
      client ??= open(options!)
      await send(await client, events)
    },
  }
}) satisfies (container: MedusaContainer) => EventSink

async function open(given: { apiKey: string; host: string }): Promise<PostHog> {
  const { PostHog } = await import("posthog-node")
  return new PostHog(given.apiKey, {
    host: given.host,
    // Nothing goes before it is asked for.
    flushAt: PAGE + 1,
    flushInterval: 0,
    fetchRetryCount: 1,
    fetchRetryDelay: 300,
    requestTimeout: ANSWER_MS,
  })
}

/** Answers when PostHog has taken them; nothing stays in the client's queue. */
async function send(client: PostHog, events: ToldEvent[]): Promise<void> {
  await queued(client, events)
  try {
    await client.flush()
  } catch (error) {
    client.setPersistedProperty(QUEUE, null)
    throw error
  }
}

type Property = Parameters<PostHog["setPersistedProperty"]>[0]
const QUEUE = "queue" as Property

/** Capturing answers at once and queues a moment later. */
async function queued(client: PostHog, events: ToldEvent[]): Promise<void> {
  let waiting = events.length
  let off = () => {}
  await new Promise<void>((resolve) => {
    off = client.on("capture", () => {
      waiting -= 1
      if (waiting === 0) {
        resolve()
      }
    })
    for (const { uuid, name, at, distinctId, properties } of events) {
      client.capture({
        uuid,
        event: name,
        timestamp: at,
        distinctId,
        properties,
      })
    }
  })
  off()
}
