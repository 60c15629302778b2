import type { MedusaContainer } from "@medusajs/framework/types"

import { distinctId } from "../../domain/fact/distinct-id"
import {
  EVENT_NAMES,
  eventUuid,
  isTold,
  type ToldEvent,
  type ToldKind,
} from "../../domain/fact/told-event"
import {
  type DescribedFact,
  describeFacts,
} from "../../modules/recovery/queries/fact/describe-facts"
import { recoveryModule } from "../recovery-module"
import { readCartDetails } from "../tracking/read-cart-details"

/** An event, and the place in line of the fact that it tells. */
export type PlacedEvent = ToldEvent & { place: string }

/**
 * What is told of facts by now: nothing of people who are erased, forgotten or
 * have said no, and nothing that turned out to be nobody's doing.
 *
 * @param named by what people were named when it was begun to tell this
 */
export async function makeEvents(
  container: MedusaContainer,
  places: string[],
  named: Record<string, string>
): Promise<PlacedEvent[]> {
  const recovery = recoveryModule(container)
  const { analytics, secret } = recovery.options
  const facts = (await recovery.read((db) => describeFacts(db, places))).filter(
    (fact): fact is DescribedFact & { kind: ToldKind } =>
      isTold(fact.kind) && isToldOf(fact, analytics.whom)
  )
  const idsOfCarts = await readIdsOfCarts(container, facts)
  return facts.map((fact) => ({
    place: fact.place,
    uuid: eventUuid(fact),
    name: EVENT_NAMES[fact.kind],
    at: new Date(fact.occurred_at),
    distinctId:
      named[fact.place] ??
      distinctId(secret, {
        ...fact,
        ofCart: idsOfCarts.get(fact.cart_id ?? ""),
      }),
    properties: propertiesOf(fact),
  }))
}

function isToldOf(
  { gone, nobodys, said }: DescribedFact,
  whom: "not_refused" | "agreed"
): boolean {
  return (
    !gone &&
    !nobodys &&
    (whom === "agreed" ? said === "granted" : said !== "withdrawn")
  )
}

/** What the shop's front end wrote on carts, where it does. */
async function readIdsOfCarts(
  container: MedusaContainer,
  facts: DescribedFact[]
): Promise<Map<string, unknown>> {
  const option = recoveryModule(container).options.analytics.distinctId
  if (option === "customer") {
    return new Map()
  }
  const ids = [...new Set(facts.flatMap(({ cart_id }) => cart_id ?? []))]
  const carts = await readCartDetails(container, ids)
  return new Map(
    [...carts].map(([id, { metadata }]) => [
      id,
      metadata?.[option.cartMetadata],
    ])
  )
}

/**
 * Nothing that tells who it is, and neither cart's nor order's id: whoever
 * knows one of them reads the address out of the shop's own API.
 */
function propertiesOf(fact: DescribedFact): ToldEvent["properties"] {
  const properties = {
    ...fact.detail,
    sales_channel_id: fact.detail?.sales_channel_id ?? fact.sales_channel_id,
    enrollment_id: fact.enrollment_id,
    message_id: fact.touch_id,
    sequence_id: fact.sequence_id,
    step_id: fact.step_id,
    position: fact.position,
    channel: fact.channel,
  }
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) => value !== null && value !== undefined
    )
  ) as ToldEvent["properties"]
}
