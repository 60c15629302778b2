import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Context, Logger } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"

import { withoutSecrets } from "../../domain/text/without-secrets"
import type { Layout } from "../../messages"
import { ActivityNotes } from "./activity-notes"
import { connect, type Db } from "./db"
import AbandonedCart from "./models/abandoned-cart"
import Address from "./models/address"
import Alert from "./models/alert"
import Attempt from "./models/attempt"
import Audience from "./models/audience"
import AudienceExport from "./models/audience-export"
import AudienceExportPage from "./models/audience-export-page"
import AudienceFeed from "./models/audience-feed"
import AudienceMember from "./models/audience-member"
import Benchmark from "./models/benchmark"
import CartChange from "./models/cart-change"
import CartMerge from "./models/cart-merge"
import CauseAnswer from "./models/cause-answer"
import ChannelPace from "./models/channel-pace"
import ChannelPause from "./models/channel-pause"
import Consent from "./models/consent"
import ConsentChoice from "./models/consent-choice"
import ConsentWording from "./models/consent-wording"
import Contact from "./models/contact"
import Cursor from "./models/cursor"
import DailyCart from "./models/daily-cart"
import DailyOrder from "./models/daily-order"
import DailyProduct from "./models/daily-product"
import DailyTouch from "./models/daily-touch"
import Enrollment from "./models/enrollment"
import Fact from "./models/fact"
import Incentive from "./models/incentive"
import LeftOut from "./models/left-out"
import Link from "./models/link"
import Message from "./models/message"
import MessageLayout from "./models/message-layout"
import Order from "./models/order"
import Profile from "./models/profile"
import ProfileChange from "./models/profile-change"
import Pulse from "./models/pulse"
import Recovery from "./models/recovery"
import ReportChange from "./models/report-change"
import ReportDay from "./models/report-day"
import Sequence from "./models/sequence"
import SequenceRevision from "./models/sequence-revision"
import SequenceStep from "./models/sequence-step"
import Suppression from "./models/suppression"
import Touch from "./models/touch"
import TouchEvent from "./models/touch-event"
import TrackedCart from "./models/tracked-cart"
import ValueMark from "./models/value-mark"
import WebhookEvent from "./models/webhook-event"
import WebhookTally from "./models/webhook-tally"
import { loadLayout } from "./options/load-layout"
import { type Aside, openAside } from "./open-aside"
import { parseOptions } from "./options/parse-options"
import type { RecoveryOptions, RecoveryPluginOptions } from "./options/schema"
import { noteActivity } from "./queries/tracking/note-activity"

type Dependencies = { logger: Logger }

/**
 * Storage of the plugin. Use cases are in `workflows/`; what they read and
 * write beyond single rows is one statement a file in `queries/`, run through
 * `read` and `transaction`.
 */
class RecoveryModuleService extends MedusaService({
  AbandonedCart,
  Address,
  Alert,
  Attempt,
  Audience,
  AudienceExport,
  AudienceExportPage,
  AudienceFeed,
  AudienceMember,
  Benchmark,
  CartChange,
  CartMerge,
  CauseAnswer,
  ChannelPace,
  ChannelPause,
  Consent,
  ConsentChoice,
  ConsentWording,
  Contact,
  Cursor,
  DailyCart,
  DailyOrder,
  DailyProduct,
  DailyTouch,
  Enrollment,
  Fact,
  Incentive,
  LeftOut,
  Link,
  Message,
  MessageLayout,
  Order,
  Profile,
  ProfileChange,
  Pulse,
  Recovery,
  ReportChange,
  ReportDay,
  Sequence,
  SequenceRevision,
  SequenceStep,
  Suppression,
  Touch,
  TouchEvent,
  TrackedCart,
  ValueMark,
  WebhookEvent,
  WebhookTally,
}) {
  /** The plugin's options, checked: durations in milliseconds. */
  readonly options: RecoveryOptions

  /** The frame of every message. */
  readonly layout: Layout

  private readonly activity: ActivityNotes
  private clock: (() => Date) | null = null
  private telling = false
  private readonly closings: (() => Promise<void>)[] = []

  constructor(
    { logger }: Dependencies,
    options: RecoveryPluginOptions | undefined
  ) {
    // The generated base takes whatever the container passes.
    // eslint-disable-next-line prefer-rest-params
    super(...arguments)
    this.options = parseOptions(options)
    this.layout = loadLayout(this.options)
    this.activity = new ActivityNotes(
      (notes) => this.transaction((db) => noteActivity(db, notes)),
      (error) =>
        logger.warn(
          withoutSecrets(
            `Cart recovery could not note cart activity: ${error.message}`
          )
        )
    )
  }

  __hooks = {
    onApplicationPrepareShutdown: async () => {
      await Promise.all(this.closings.map((close) => close()))
      await this.activity.flush()
    },
  }

  /* eslint-disable @medusajs/service-methods-must-be-async -- these are never
     called through a remote module, and noting activity must cost nothing */

  /**
   * The time, for doors only (jobs, subscribers, routes): they ask once and
   * pass it down.
   */
  now(): Date {
    return this.clock?.() ?? new Date()
  }

  /**
   * When something happened that Medusa has dated, by our clock: Medusa's own
   * dates are the real clock's. Whoever tells a story dates Medusa's rows by
   * it, sooner or later.
   */
  toStoryTime(date: Date): Date {
    const now = this.clock?.()
    if (!now) {
      return date
    }
    const shifted = date.getTime() + now.getTime() - Date.now()
    return this.telling ? new Date(Math.min(+date, +now)) : new Date(shifted)
  }

  /** The real clock's time at a time of ours, for what Medusa has dated. */
  toMedusaTime(date: Date): Date {
    const now = this.clock?.()
    return !now || this.telling
      ? date
      : new Date(date.getTime() - now.getTime() + Date.now())
  }

  /**
   * Replaces this process's clock, or restores the real one: how tests and
   * the demo live through days in seconds. A clock that tells a `story` leaps
   * from tick to tick, and the dashboard says so instead of missing the ticks.
   */
  useClock(
    clock: (() => Date) | null = null,
    { story = false }: { story?: boolean } = {}
  ): void {
    this.clock = clock
    this.telling = story
  }

  /** The time of the story that is told; null while the time is the real one. */
  storyTime(): Date | null {
    return this.telling ? this.now() : null
  }

  /**
   * Notes that a cart was shopped on; written a moment later. What is no
   * cart's id is left out.
   */
  noteActivity(cartId: unknown, at: Date): void {
    this.activity.note(cartId, at)
  }

  /** Work to end in order when the process does. */
  beforeShutdown(close: () => Promise<void>): void {
    this.closings.push(close)
  }

  /* eslint-enable @medusajs/service-methods-must-be-async */

  /** Writes the noted activity now. */
  async flushActivity(): Promise<void> {
    await this.activity.flush()
  }

  /** Runs queries in one transaction, committed when `work` resolves. */
  @InjectTransactionManager()
  // eslint-disable-next-line @medusajs/use-inject-manager-on-public-methods -- a transaction is the point
  async transaction<T>(
    work: (db: Db) => Promise<T>,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<T> {
    return await work(connect(context.transactionManager!))
  }

  /** Runs queries outside of a transaction: each statement by itself. */
  @InjectManager()
  async read<T>(
    work: (db: Db) => Promise<T>,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<T> {
    return await work(connect(context.manager!))
  }

  /**
   * Reads one state of the database on a connection of its own, outside
   * Medusa's pool, for as long as that takes.
   */
  @InjectManager()
  async aside(
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<Aside> {
    return await openAside(context.manager!)
  }
}

export default RecoveryModuleService
