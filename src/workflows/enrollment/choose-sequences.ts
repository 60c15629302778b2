import type { MedusaContainer } from "@medusajs/framework/types"

import {
  chooseSequence,
  type Choice,
} from "../../domain/sequence/choose-sequence"
import {
  type CartFacts,
  itemCount,
  itemsValue,
} from "../../domain/tracking/cart-facts"
import type { Stage } from "../../domain/tracking/stage"
import type { Db } from "../../modules/recovery/db"
import { findLastBegun } from "../../modules/recovery/queries/enrollment/find-last-begun"
import {
  type CartTold,
  readContextOf,
  readPeople,
} from "../audience/read-rule-world"
import type { LoadedSequence } from "../sequence/load-sequences"

/** A cart that was left, and whose it is. */
export type LeftCart = {
  cart: CartFacts
  lastActivityAt: Date
  stage: Stage
  contact_id: string
}

/** Answers, by cart, which sequence takes it. */
export type SequenceChooser = (
  db: Db,
  left: LeftCart[]
) => Promise<(cartId: string) => Choice<LoadedSequence>>

/**
 * What decides which of the active sequences takes a cart. What rules ask
 * about beside carts and their people is read once.
 */
export async function sequenceChooser(
  container: MedusaContainer,
  { sequences, now }: { sequences: LoadedSequence[]; now: Date }
): Promise<SequenceChooser> {
  const active = sequences.filter(
    ({ status, steps }) => status === "active" && steps.length > 0
  )
  const rules = active.flatMap(({ rule }) => rule ?? [])
  const context = await readContextOf(container, { rules, now })
  const bounded = active.filter(({ reentry }) => reentry.kind !== "new_cart")

  return async (db, left) => {
    const contact_ids = [...new Set(left.map(({ contact_id }) => contact_id))]
    const personOf = await readPeople(
      container,
      db,
      rules.length ? contact_ids : []
    )
    const begun = bounded.length
      ? await findLastBegun(db, {
          contact_ids,
          sequence_ids: bounded.map(({ id }) => id),
        })
      : []
    const choices = new Map(
      left.map((one) => [
        one.cart.cart_id,
        chooseSequence(
          active,
          {
            stage: one.stage,
            person: personOf(one.contact_id, toldBy(one, now)),
            beganAt: (id) =>
              begun.find(
                ({ contact_id, sequence_id }) =>
                  contact_id === one.contact_id && sequence_id === id
              )?.at ?? null,
          },
          context
        ),
      ])
    )
    return (cartId) => choices.get(cartId) ?? { sequence: null, passed: [] }
  }
}

function toldBy(
  { cart, stage, lastActivityAt }: LeftCart,
  now: Date
): CartTold {
  return {
    country_code: cart.country_code,
    locale: cart.locale,
    cart_status: "abandoned",
    cart_stage: stage,
    cart_value: itemsValue(cart.items),
    cart_currency: cart.currency_code.toLowerCase(),
    cart_items: itemCount(cart.items),
    cart_products: cart.items.flatMap(({ product_id }) => product_id ?? []),
    sales_channel_id: cart.sales_channel_id,
    abandoned_at: now,
    last_activity_at: lastActivityAt,
  }
}
