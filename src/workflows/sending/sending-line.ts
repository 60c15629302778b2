import type { MedusaContainer } from "@medusajs/framework/types"

import { isAboutARow } from "../../modules/recovery/db"
import {
  type CommitRow,
  commitTouches,
} from "../../modules/recovery/queries/touch/commit-touches"
import { reservePace } from "../../modules/recovery/queries/touch/reserve-pace"
import {
  type Settled,
  settleTouches,
  type SettleRow,
} from "../../modules/recovery/queries/touch/settle-touches"
import type { DirectProvider } from "../../providers/direct-provider"
import { Grouped } from "../process/grouped"
import { Pace } from "../process/pace"
import { perProcess } from "../process/per-process"
import type { RecoveryModuleService } from "../recovery-module"
import { Slots } from "../process/slots"
import type { TimeBox } from "../process/time-box"
import { channelOptions } from "./channel-options"

/** Calls that hang have left their slots, but there may not be ever more. */
const HANGING_PER_SLOT = 10

/**
 * What one process sends through on one channel, whichever tick or event asks:
 * its slots, its share of the channel's rate, and its grouped statements. So
 * nothing that holds one channel up stops another.
 */
export class SendingLine {
  readonly slots: Slots
  readonly commits: Grouped<CommitRow, boolean>
  readonly settles: Grouped<SettleRow, Settled>

  /** Touches that were begun and are not settled yet. */
  readonly running = new Set<Promise<unknown>>()

  /** The channel is paused, as far as this process knows: see `drain`. */
  paused = false

  /** The process ends: nothing more is begun. */
  stopping = false

  /** It was said that the provider gives one id to several messages. */
  toldTakenId = false

  private readonly pace: Pace | undefined
  private pausedUntil = 0
  private refusals = 0
  private turn: Promise<unknown> = Promise.resolve()
  private waiting = 0

  constructor(
    readonly recovery: RecoveryModuleService,
    readonly channel: string
  ) {
    const { concurrency } = recovery.options
    const { perSecond } = channelOptions(recovery.options, channel)
    this.slots = new Slots(concurrency)
    // One statement at a time: the next one then takes all that has gathered.
    const limits = { size: 100, parallel: 1 }
    this.commits = new Grouped(
      async (rows) => {
        const ids = await recovery.read((db) => commitTouches(db, rows))
        return rows.map(({ id }) => ids.has(id))
      },
      limits,
      isAboutARow
    )
    this.settles = new Grouped(
      async (rows) => {
        const settled = await recovery.read((db) => settleTouches(db, rows))
        const byId = new Map(settled.map((row) => [row.id, row]))
        return rows.map(({ id }) => byId.get(id)!)
      },
      limits,
      isAboutARow
    )
    if (perSecond) {
      this.pace = new Pace(perSecond, (spanMs) =>
        recovery.read((db) => reservePace(db, { channel, spanMs }))
      )
    }
    recovery.beforeShutdown(() => this.close())
  }

  /** No more calls at a time than the provider works on. */
  fit(provider: DirectProvider | null): void {
    const { concurrency } = this.recovery.options
    const most = provider?.directDelivery.concurrency ?? concurrency
    this.slots.count = Math.min(concurrency, most)
  }

  /** How many touches to claim at once: what can be sent in a few seconds. */
  get room(): number {
    const { batchSize } = this.recovery.options
    const paced = this.pace ? Math.ceil(this.pace.perSecond * 2) : batchSize
    return Math.min(batchSize, paced)
  }

  /** Whether another touch may be begun. */
  get open(): boolean {
    return this.mayTry && !this.paused
  }

  /** The same for one that an admin wants out, or that is to find out. */
  get mayTry(): boolean {
    return !this.stopping && performance.now() >= this.pausedUntil
  }

  /** Whether the calls that hang are too many to begin another. */
  get clogged(): boolean {
    return (
      this.running.size >= this.recovery.options.concurrency * HANGING_PER_SLOT
    )
  }

  /** Somebody drains in this process already. */
  get busy(): boolean {
    return this.waiting > 0
  }

  /** Waits for the channel's next permit; false when time is over before. */
  async permit(box: TimeBox): Promise<boolean> {
    return this.pace ? await this.pace.permit(box) : box.left > 0
  }

  /**
   * Notes what the provider said about its limits. When it asks several times in a
   * row to be left alone, it is: each further call would cost a touch one of
   * its attempts.
   */
  heed(retryAfterMs: number | undefined): void {
    this.refusals = retryAfterMs ? this.refusals + 1 : 0
    if (retryAfterMs && this.refusals >= 3) {
      const wait = Math.min(retryAfterMs, LONGEST_PAUSE_MS)
      this.pausedUntil = Math.max(this.pausedUntil, performance.now() + wait)
    }
  }

  /** Runs drains one after the other, so that each has all the slots. */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.waiting += 1
    const mine = this.turn.then(work).finally(() => {
      this.waiting -= 1
    })
    this.turn = mine.catch(() => undefined)
    return await mine
  }

  /** Keeps track of work until it has ended. */
  track(work: Promise<unknown>): void {
    const tracked = work.finally(() => this.running.delete(tracked))
    this.running.add(tracked)
  }

  /** Begins nothing more, and waits a moment for what is on the wire. */
  private async close(): Promise<void> {
    this.stopping = true
    let timer: NodeJS.Timeout | undefined
    const patience = new Promise((resolve) => {
      timer = setTimeout(resolve, SHUTDOWN_MS)
    })
    const work = [...this.running, this.turn]
    await Promise.race([Promise.allSettled(work), patience])
    clearTimeout(timer)
  }
}

const lines = perProcess((recovery) => ({
  recovery,
  made: new Map<string, SendingLine>(),
}))

/** This process's line of a channel. */
export function sendingLine(
  container: MedusaContainer,
  channel: string
): SendingLine {
  const { recovery, made } = lines(container)
  const line = made.get(channel) ?? new SendingLine(recovery, channel)
  made.set(channel, line)
  return line
}

/** The lines that this process has begun to use. */
export const openLines = (container: MedusaContainer): SendingLine[] => [
  ...lines(container).made.values(),
]

const LONGEST_PAUSE_MS = 5 * 60_000
const SHUTDOWN_MS = 10_000
