import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RateLimiterMemory } from "rate-limiter-flexible"

import {
  findGoodFeed,
  sendFeed,
} from "../../../../workflows/audience/send-feed"
import { recoveryModule } from "../../../../workflows/recovery-module"

/** From one place: a network fetches a few times a day. */
const calls = new RateLimiterMemory({ points: 60, duration: 600 })

/**
 * A feed's file, for the network that has its address. Whatever is no good
 * address gets one answer. Handed to `GET` and `HEAD`; that it was taken whole
 * counts as delivered.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.set({
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "no-referrer",
  })
  try {
    await calls.consume(req.ip ?? "")
  } catch (refused) {
    if (refused instanceof Error) {
      throw refused
    }
    const { msBeforeNext } = refused as { msBeforeNext: number }
    res
      .status(429)
      .set("Retry-After", String(Math.ceil(msBeforeNext / 1000)))
      .send("Too many calls: try again later.\n")
    return
  }
  const now = recoveryModule(req.scope).now()
  const feed = await findGoodFeed(req.scope, req.params.token!, now)
  if (!feed) {
    res.status(404).send("There is nothing here.\n")
    return
  }
  const { file } = feed
  const sent =
    file !== null &&
    (await sendFeed(req.scope, { feed: feed.feed, file, now }, req.method, res))
  if (!sent) {
    res
      .status(503)
      .set("Retry-After", "300")
      .send("A fresh file is being made: try again later.\n")
  }
}
