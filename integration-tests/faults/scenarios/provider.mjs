import { drain, pass } from "../lib/drain.mjs"
import { openStage } from "../lib/stage.mjs"

const CLIENT_TIMEOUT_MS = 1_500

/**
 * Longer than the first backoff. Three such answers in a row make a worker
 * pause for as long, in real time, so they are rare.
 */
const RETRY_AFTER_S = 90

/** The provider treats a part of the messages badly. */
function providerScenario({
  name,
  share,
  workers = 2,
  behavior,
  policy = "hold",
  provider,
  lookAtFirstTry,
}) {
  return {
    name,
    share,
    workers,
    async run(world, { touches, random }) {
      const stage = await openStage(world, {
        name,
        workers,
        provider,
        options: { channels: { email: { whenUncertain: policy } } },
      })
      try {
        const seed = random.below(2 ** 31)
        await stage.provider.behave({ seed, ...behavior })
        await stage.seed({ count: touches })
        await pass(stage)
        const first = await lookAtFirstTry?.(stage)
        const drained = await drain(stage)
        const judged = await stage.judge()
        return {
          ...judged,
          broken: [...judged.broken, ...(first?.broken ?? [])],
          measured: first?.measured,
          drained,
          faults: (await stage.provider.book()).troubled,
        }
      } finally {
        await stage.close()
      }
    },
  }
}

/** How long those wait whose first attempt failed. */
async function firstWaits({ db }) {
  const [waits] = await db.query(
    `SELECT count(*)::int AS retries,
            min(wait)::float AS least_s, max(wait)::float AS most_s,
            count(DISTINCT round(wait))::int AS distinct_s
       FROM (SELECT extract(epoch FROM due_at - updated_at) AS wait
               FROM recovery_touch
              WHERE state = 'due' AND attempt = 1) AS first`
  )
  return waits
}

async function backoffHasJitter(stage) {
  const measured = await firstWaits(stage)
  const fits =
    measured.retries > 0 &&
    measured.least_s > 40 &&
    measured.most_s < 80 &&
    measured.distinct_s >= Math.min(measured.retries / 2, 10)
  return {
    measured,
    broken: fits
      ? []
      : [`the first retry is not a minute, with jitter: ${say(measured)}`],
  }
}

async function waitsAsTold(stage) {
  const measured = await firstWaits(stage)
  return {
    measured,
    broken:
      measured.retries > 0 && measured.least_s >= RETRY_AFTER_S - 1
        ? []
        : [`tried again before Retry-After: ${say(measured)}`],
  }
}

const say = (figures) => JSON.stringify(figures)

/** A share of the calls is answered with an error. */
export const failingProvider = (size) =>
  providerScenario({
    name: "the provider fails 30 % of calls",
    behavior: { fail: 0.3 },
    lookAtFirstTry: backoffHasJitter,
    ...size,
  })

export const provider = [
  failingProvider({ share: 0.06 }),
  providerScenario({
    name: "the provider hangs, or accepts and never answers",
    share: 0.03,
    behavior: { silent: 0.1, hang: 0.05 },
    provider: { timeoutMs: CLIENT_TIMEOUT_MS },
  }),
  providerScenario({
    name: "the same, and uncertain ones are resent",
    share: 0.03,
    behavior: { silent: 0.1, hang: 0.05 },
    provider: { timeoutMs: CLIENT_TIMEOUT_MS },
    policy: "resend",
  }),
  providerScenario({
    name: "the provider answers 429 with Retry-After",
    share: 0.03,
    behavior: { tooMany: 0.1, retryAfter: RETRY_AFTER_S },
    lookAtFirstTry: waitsAsTold,
  }),
]
