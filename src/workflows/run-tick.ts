import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { sweepOrders } from "./attribution/sweep-orders"
import { readCursors } from "../modules/recovery/queries/cursor/read-cursors"
import { elapsedClock } from "./elapsed-clock"
import { dropOldCampaigns } from "./incentive/drop-old-campaigns"
import { takeCodesBack } from "./incentive/take-codes-back"
import { recoveryModule } from "./recovery-module"
import { ensureDefaultSequence } from "./sequence/ensure-default-sequence"
import { TimeBox } from "./time-box"
import { drain } from "./touch/drain"
import { recoverExpiredLeases } from "./touch/recover-expired-leases"
import type { SendCounts } from "./touch/send-context"
import { detectAbandonedCarts } from "./tracking/detect-abandoned-carts"
import { noteStages } from "./tracking/note-stages"
import { sweepCarts } from "./tracking/sweep-carts"

export type RunTickInput = { now: Date }

export type TickCounts = {
  carts_found: number
  orders_found: number
  stages_noted: number
  abandoned: number
  leases_recovered: number
  touches: SendCounts
  codes_ended: number
  /** Parts that failed; the log says why, and the next tick tries again. */
  failed: string[]
}

/** Finding carts leaves at least this part of a tick's time to sending. */
const FINDING_PART = 0.5

const tickStep = createStep(
  "recovery-run-tick",
  async (input: RunTickInput, { container }) =>
    new StepResponse(await tick(container, new Date(input.now)))
)

async function tick(
  container: MedusaContainer,
  now: Date
): Promise<TickCounts> {
  const recovery = recoveryModule(container)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const box = new TimeBox(recovery.options.timeBox)
  const sending = { now, box, later: elapsedClock(now) }
  const failed: string[] = []
  /** One part that fails must not keep the others from being done. */
  const part = async <T>(name: string, work: () => Promise<T>, none: T) => {
    try {
      return await work()
    } catch (error) {
      failed.push(name)
      logger.error(
        `Cart recovery: ${name} failed and is tried again with the next tick: ${(error as Error).message}`
      )
      return none
    }
  }
  const cursors = await part("opening", () => open(container), null)
  if (!cursors) {
    return { ...NOTHING, failed }
  }
  const finding = { now, box: box.part(FINDING_PART), cursors }
  return {
    carts_found: await part(
      "finding carts",
      () => sweepCarts(container, finding),
      0
    ),
    orders_found: await part(
      "finding orders",
      () => sweepOrders(container, finding),
      0
    ),
    stages_noted: await part(
      "noting stages",
      () => noteStages(container, finding),
      0
    ),
    abandoned: await part(
      "detecting abandoned carts",
      () => detectAbandonedCarts(container, finding),
      0
    ),
    leases_recovered: await part(
      "looking after leases",
      () => recoverExpiredLeases(container, sending),
      0
    ),
    touches: failed.includes("finding orders")
      ? {}
      : await part("sending", () => drain(container, sending), {}),
    codes_ended: await part(
      "taking codes back",
      () => takeCodesBack(container, sending),
      0
    ),
    failed: await part(
      "dropping old campaigns",
      () => dropOldCampaigns(container, finding),
      0
    ).then(() => failed),
  }
}

const NOTHING: TickCounts = {
  carts_found: 0,
  orders_found: 0,
  stages_noted: 0,
  abandoned: 0,
  leases_recovered: 0,
  touches: {},
  codes_ended: 0,
  failed: [],
}

async function open(container: MedusaContainer): Promise<Map<string, string>> {
  const recovery = recoveryModule(container)
  await ensureDefaultSequence(recovery)
  await recovery.flushActivity()
  return await recovery.read(readCursors)
}

/**
 * One tick, everything by the same `now`: find what events missed, detect
 * abandoned carts, look after touches of dead workers, send what is due, take
 * back codes that ended. Never longer than the time box; safe to run in
 * several processes at once. Answers what it did, as counts.
 */
export const runTickWorkflow = createWorkflow(
  "recovery-run-tick",
  (input: RunTickInput) => new WorkflowResponse(tickStep(input))
)
