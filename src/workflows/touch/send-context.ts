import type { MedusaContainer } from "@medusajs/framework/types"

import type { CartFacts } from "../../domain/tracking/cart-facts"
import type { Layout } from "../../messages"
import type { PlacedStep } from "../sequence/load-sequences"

/** What the touches of one batch share. */
export type SendContext = {
  container: MedusaContainer
  now: Date
  /** `now` and the time that has passed since, for leases and records. */
  later: () => Date
  steps: Map<string, PlacedStep>
  layout: Layout
  carts: Map<string, CartFacts>
  /** Reason of the block by address hash. */
  suppressions: Map<string, { reason: string }>
  /** An admin wants it out now. */
  forced: boolean
}

/** What became of one touch, for the tick's counts. */
export type TouchOutcome =
  | "sent"
  | "skipped"
  | "postponed"
  | "retrying"
  | "failed"
  | "uncertain"
  /** Another worker has it now, or its enrollment has ended. */
  | "lost"
