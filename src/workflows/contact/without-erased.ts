import type { Secrets } from "../../domain/contact/hash-address"
import type { Account } from "../../domain/contact/people-of"
import type { Db } from "../../modules/recovery/db"
import { findErased } from "./find-erased"

/** What a cart or an order tells of whose it is. */
type Told = {
  email: string | null
  account: Account | null
  customer_id?: string | null
}

/** Answered beside what it tells: its person was erased. */
export type Forgotten = { erased: boolean }

/**
 * What Medusa's carts and orders still tell of people who were erased here is
 * taken out before any of it is written down. An address of somebody else
 * stays, without the account that typed it. Only in a transaction that began
 * with `holdOffErasures`.
 */
export async function withoutErased<T extends Told>(
  db: Db,
  secrets: Secrets,
  told: T[]
): Promise<(T & Forgotten)[]> {
  const addresses = told.flatMap(({ email, account }) => [
    ...(email ? [email] : []),
    ...(account?.email ? [account.email] : []),
  ])
  const erased = await findErased(db, secrets, new Set(addresses))
  return told.map((one) => {
    const own = one.email !== null && erased.has(one.email)
    const buyer = erased.has(one.account?.email ?? "")
    return own || buyer
      ? {
          ...one,
          email: own ? null : one.email,
          account: buyer ? null : one.account,
          customer_id: null,
          ...("first_name" in one && { first_name: null, last_name: null }),
          ...("street" in one && {
            street: null,
            postal_code: null,
            phone: null,
          }),
          erased: own || one.email === null,
        }
      : { ...one, erased: false }
  })
}
