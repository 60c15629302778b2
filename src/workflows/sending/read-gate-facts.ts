import type { PlacedStore } from "../../domain/store/placed-store"
import type { CartDetails } from "../../domain/tracking/cart-details"
import type { CartFacts } from "../../domain/tracking/cart-facts"
import { findLastOrders } from "../../modules/recovery/queries/contact/find-last-orders"
import type { ClaimedTouch } from "../../modules/recovery/queries/touch/claim-due-touches"
import { addMs } from "../../domain/time/duration"
import { listCodesGot } from "../../modules/recovery/queries/incentive/list-codes-got"
import { listWrittenAt } from "../../modules/recovery/queries/touch/list-written-at"
import { findBlocks } from "../contact/find-blocks"
import { findLeftOut } from "../contact/find-left-out"
import { readStores } from "../store/read-stores"
import { readCartDetails } from "../tracking/read-cart-details"
import { readCarts } from "../tracking/read-carts"
import { readVariants, type VariantsNow } from "../tracking/read-variants"
import type { SendContext } from "./send-context"

/** What the gate asks about the touches of a batch. */
export type GateFacts = {
  carts: Map<string, CartFacts>
  details: Map<string, CartDetails>
  variantsOf: (cart: CartFacts) => VariantsNow
  /** By address. */
  blocks: Map<string, { reason: string }>
  /** When the account of a cart with another address on it ordered last. */
  lastOrderOf: (cart: CartFacts | null) => Date | null
  /** Carts whose people the option `leaveOut` names. */
  leftOut: Set<string>
  /** When somebody was written to lately, as far as a cap asks. */
  writtenAt: (contactId: string) => Date[]
  /** When somebody got codes lately. */
  codesGot: (contactId: string) => Date[]
  /** By sales channel. */
  placeOf: (channelId: string | null) => PlacedStore
}

/** Reads the truth about claimed touches afresh, for all in one go. */
export async function readGateFacts(
  { container, recovery, channel, now, plan }: SendContext,
  touches: ClaimedTouch[]
): Promise<GateFacts> {
  const carts = await readCarts(
    container,
    touches.map((touch) => touch.cart_id)
  )
  const addresses = new Set(
    touches.flatMap((touch) => {
      const now = carts.get(touch.cart_id)?.email
      return now ? [touch.email, now] : [touch.email]
    })
  )
  const accounts = [...carts.values()].flatMap(
    ({ account, email }) =>
      (account && account.email !== email && account.id) || []
  )
  const { frequencyCap } = recovery.options
  const people = touches.map(({ contact_id }) => contact_id)
  const offering = touches.filter(
    ({ step_id }) => plan.step(step_id)?.step.incentive
  )
  const [
    details,
    variantsOf,
    blocks,
    orders,
    placeOf,
    leftOut,
    writtenAt,
    codesGot,
  ] = await Promise.all([
    readCartDetails(container, [...carts.keys()]),
    readVariants(container, [...carts.values()]),
    recovery.read((db) => findBlocks(db, recovery.options, addresses, channel)),
    accounts.length
      ? recovery.read((db) => findLastOrders(db, accounts))
      : new Map<string, Date>(),
    readStores(
      container,
      [...carts.values()].map((cart) => cart.sales_channel_id)
    ),
    findLeftOut(container, [...carts.values()]),
    frequencyCap
      ? recovery.read((db) =>
          listWrittenAt(db, {
            contact_ids: people,
            since: addMs(now, -frequencyCap.within),
          })
        )
      : NEVER,
    offering.length
      ? recovery.read((db) =>
          listCodesGot(db, {
            contact_ids: offering.map(({ contact_id }) => contact_id),
            since: addMs(now, -YEAR_MS),
            not_of: offering.map(({ id }) => id),
          })
        )
      : NEVER,
  ])
  return {
    carts,
    details,
    variantsOf,
    blocks,
    lastOrderOf: (cart) => orders.get(cart?.account?.id ?? "") ?? null,
    placeOf,
    leftOut,
    writtenAt: (id) => writtenAt.get(id) ?? [],
    codesGot: (id) => codesGot.get(id) ?? [],
  }
}

const YEAR_MS = 365 * 86_400_000
const NEVER = new Map<string, Date[]>()
