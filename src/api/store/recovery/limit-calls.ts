import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { RateLimiterMemory } from "rate-limiter-flexible"

/**
 * From one place a minute. A storefront's own server may be that place for all
 * of its shoppers, so this only ends floods.
 */
const calls = new RateLimiterMemory({ points: 600, duration: 60 })

/** About one address an hour, wherever they come from. */
const decisions = new RateLimiterMemory({ points: 20, duration: 3600 })

/** Answers 429 to what floods a route. Nothing of the caller is stored. */
export async function limitCalls(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  if (await isWithin(calls, req.ip ?? "", res)) {
    next()
  }
}

/** The same for what is said about one address. */
export async function limitDecisions<T>(
  email: string,
  res: MedusaResponse<T>
): Promise<boolean> {
  return await isWithin(decisions, email, res as MedusaResponse)
}

async function isWithin(
  limiter: RateLimiterMemory,
  key: string,
  res: MedusaResponse
): Promise<boolean> {
  try {
    await limiter.consume(key)
    return true
  } catch (refused) {
    if (refused instanceof Error) {
      throw refused
    }
    const { msBeforeNext } = refused as { msBeforeNext: number }
    res
      .status(429)
      .set("Retry-After", String(Math.ceil(msBeforeNext / 1000)))
      .json({
        type: "too_many_requests",
        message: "Too many calls: try again later.",
      })
    return false
  }
}
