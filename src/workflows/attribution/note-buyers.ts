import type { Secrets } from "../../domain/contact/hash-address"
import { type Account, peopleOf } from "../../domain/contact/people-of"
import type { Db } from "../../modules/recovery/db"
import { noteOrderTimes } from "../../modules/recovery/queries/contact/note-order-times"
import { knowPeople } from "../contact/know-people"

type Buyer = {
  /** As it was typed, normalized. */
  email: string | null
  account: Account | null
}

export type Purchase = Buyer & { at: Date }

/**
 * Remembers who has ordered, and when, in one go: the gate's proof of a
 * purchase, for the person of the address that was typed and for the
 * account's. Answers whose an order is: the account's, else the address's.
 */
export async function noteBuyers(
  db: Db,
  purchases: Purchase[],
  told: { secrets: Secrets; now: Date }
): Promise<(buyer: Buyer) => string | null> {
  const people = await knowPeople(db, purchases, told)
  const times = purchases.flatMap((purchase) =>
    peopleOf(purchase).flatMap(({ address }) => {
      const person = people.get(address)
      return person ? [{ contact_id: person.id, at: purchase.at }] : []
    })
  )
  if (times.length) {
    await noteOrderTimes(db, times)
  }
  return ({ email, account }) =>
    people.get(account?.email ?? email ?? "")?.id ?? null
}
