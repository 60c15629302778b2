import type { Secrets } from "../../domain/contact/hash-address"
import type { Account } from "../../domain/contact/people-of"
import type { Db } from "../../modules/recovery/db"
import { knowPeople } from "./know-people"

/**
 * Remembers when people last ordered, the gate's proof of a purchase: the
 * person of the address that was typed, and the account's.
 */
export async function noteOrder(
  db: Db,
  order: { email: string | null; account: Account | null },
  { secrets, at }: { secrets: Secrets; at: Date }
): Promise<void> {
  const { email, account } = order
  await knowPeople(db, [{ email, account, ordered_at: at }], {
    secrets,
    now: at,
  })
}
