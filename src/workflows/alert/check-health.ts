import type { MedusaContainer } from "@medusajs/framework/types"

import { tickLimitMs } from "../../domain/alert/tick-limit"
import { countLiveDue } from "../../modules/recovery/queries/alert/count-live-due"
import { countTroubledTouches } from "../../modules/recovery/queries/alert/count-troubled-touches"
import { listOpenAlerts } from "../../modules/recovery/queries/alert/list-open-alerts"
import {
  type Heartbeat,
  readHeartbeat,
} from "../../modules/recovery/queries/alert/read-heartbeat"
import type { AdminHealth, AdminHealthProblem } from "../../types"
import { recoveryModule } from "../recovery-module"
import { isoDates } from "../report/iso-dates"
import { ensureDefaultSequence } from "../sequence/ensure-default-sequence"
import { loadSequences } from "../sequence/load-sequences"
import { findSetupTroubles } from "./find-setup-troubles"

/** Alerts of what shows only while the store runs, as the tick found it. */
const FOUND_BY_TICK = [
  "sending_stalled",
  "channel_paused",
  "tick_failing",
  "failure_rate",
  "carts_silent",
  "orders_silent",
  "sequences_mended",
]

/**
 * How the machine runs: what keeps messages from going out or needs a look,
 * in plain words, and the figures beside it.
 */
export async function checkHealth(
  container: MedusaContainer,
  now: Date
): Promise<AdminHealth> {
  const recovery = recoveryModule(container)
  await ensureDefaultSequence(recovery, now)
  const sequences = await loadSequences(recovery)
  const { troubles, channels } = await findSetupTroubles(container)
  const { heartbeat, live, touches, alerts } = await recovery.read(
    async (db) => ({
      heartbeat: await readHeartbeat(db),
      live: await countLiveDue(db, { channels, now }),
      touches: await countTroubledTouches(db, now),
      alerts: await listOpenAlerts(db),
    })
  )
  const storyTime = recovery.storyTime()
  const problems: AdminHealthProblem[] = [
    ...(storyTime
      ? []
      : findMissingTick(heartbeat, recovery.options.schedule, now)),
    ...troubles.map((trouble) => ({
      ...trouble,
      params: trouble.params ?? {},
      count: live.due,
    })),
  ]
  if (!sequences.some(({ status }) => status === "active")) {
    problems.push({
      code: "sequence_inactive",
      message:
        "No sequence is active, so abandoned carts are noted and nobody is messaged. Activate one to begin.",
      params: {
        // One that was active before is paused; none was yet otherwise.
        status: sequences.some(({ status }) => status === "paused")
          ? "paused"
          : "draft",
      },
      count: 0,
    })
  }
  for (const { code, message, params } of alerts) {
    if (FOUND_BY_TICK.includes(code)) {
      const waiting = code === "sending_stalled" || code === "channel_paused"
      const count = waiting ? live.due : 0
      problems.push({ code, message, params: params ?? {}, count })
    }
  }
  if (touches.uncertain) {
    problems.push({
      code: "touches_uncertain",
      message:
        "It is not known whether these messages were sent: a worker stopped or the provider fell silent while they were handed over. They are not sent again unless you decide so.",
      params: {},
      count: touches.uncertain,
    })
  }
  if (touches.failed) {
    problems.push({
      code: "touches_failed",
      message:
        'These messages could not be sent in the last seven days. The page "Delivery problems" says why.',
      params: {},
      count: touches.failed,
    })
  }
  return {
    ok: problems.length === 0,
    problems,
    story_time: storyTime?.toISOString() ?? null,
    last_tick_at: heartbeat.last_tick_at?.toISOString() ?? null,
    due: live.due,
    oldest_due_at: live.oldest_due_at?.toISOString() ?? null,
    ...touches,
    alerts: alerts.map(({ params: _, ...alert }) => isoDates(alert)),
  }
}

/** While the schedule is "off", nobody promises any tick. */
function findMissingTick(
  { last_tick_at, installed_at }: Heartbeat,
  schedule: string,
  now: Date
): AdminHealthProblem[] {
  const since = last_tick_at ?? installed_at
  const missing =
    schedule !== "off" &&
    since &&
    now.getTime() - since.getTime() > tickLimitMs(schedule)
  return missing
    ? [
        {
          code: "tick_missing",
          message: `The job "recovery-tick" ${last_tick_at ? "has not run for long" : "has never run"}, so nothing is found and nothing is sent. See that a Medusa instance runs in the worker mode "worker" or "shared", and look at its log.`,
          params: { last_tick_at: last_tick_at?.toISOString() ?? null },
          count: 0,
        },
      ]
    : []
}
