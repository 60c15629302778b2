import { hashAddress, type Secrets } from "../../domain/contact/hash-address"
import { type Account, peopleOf } from "../../domain/contact/people-of"
import { EMAIL } from "../../domain/touch/channel"
import type { Db } from "../../modules/recovery/db"
import { findAccountContacts } from "../../modules/recovery/queries/contact/find-account-contacts"
import { lockContacts } from "../../modules/recovery/queries/contact/lock-contacts"
import { lockAccounts } from "../../modules/recovery/queries/contact/lock-accounts"
import {
  type ContactRow,
  type KnownContact,
  upsertContacts,
} from "../../modules/recovery/queries/contact/upsert-contacts"
import { newId } from "../process/new-id"
import { bringBlocks } from "./bring-blocks"
import { settleAccount } from "./settle-account"
import { withoutErased } from "./without-erased"

/** What a cart or an order tells of its people. */
export type Told = {
  /** As it was typed, normalized. */
  email: string | null
  account: Account | null
  /** Of the address that was typed. */
  person?: Pick<
    ContactRow,
    "first_name" | "last_name" | "locale" | "country_code"
  >
}

/**
 * Makes or completes the people of carts or orders, by `people-of.ts`: what
 * turns out to be one person becomes one. Answers them by address; who was
 * erased is absent. Only within a transaction that began with
 * `holdOffErasures`, and before it locks enrollments.
 *
 * @param before what follows from the addresses that were typed, and comes
 *   before two become one: an enrollment whose cart has gone to somebody else
 *   must end no other of the person that it has left
 */
export async function knowPeople(
  db: Db,
  told: Told[],
  {
    secrets,
    now,
    before,
  }: {
    secrets: Secrets
    now: Date
    before?: (known: Map<string, KnownContact>) => Promise<void>
  }
): Promise<Map<string, KnownContact>> {
  const rows = (await withoutErased(db, secrets, told)).flatMap((one) =>
    toRows(one, secrets)
  )
  if (!rows.length) {
    return new Map()
  }
  const accounts = rows.flatMap(({ customer_id }) => customer_id ?? [])
  if (accounts.length) {
    await lockAccounts(db, accounts)
  }
  let known = await upsertContacts(db, rows)
  await bringBlocks(
    db,
    rows
      .filter((row) => known.get(row.address)!.address_id === row.address_id)
      .map(({ address_id: id, ...row }) => ({ ...row, id })),
    secrets
  )
  if (before) {
    const homes = await findAccountContacts(db, accounts)
    const people = [...known.values()].map(({ id }) => id)
    await lockContacts(db, [...new Set([...people, ...homes])])
    await before(known)
  }
  for (const { address, customer_id } of rows) {
    const owner = known.get(address)!
    if (customer_id && owner.customer_id !== customer_id) {
      await settleAccount(db, { customer_id, owner, secrets, now })
      // Whoever comes next may have been one of these two.
      known = await upsertContacts(db, rows)
    }
  }
  return known
}

function toRows(told: Told, { secret }: Secrets): ContactRow[] {
  return peopleOf(told).map(({ address, account }) => {
    const typed = address === told.email ? told.person : null
    // Of itself an account speaks, and of nobody else: not whoever typed its
    // address, and its own name is not that of another address it typed.
    const named = account ?? (told.account ? null : typed)
    return {
      id: newId("rcon"),
      address_id: newId("radr"),
      channel: EMAIL,
      address,
      address_hash: hashAddress(secret, EMAIL, address),
      customer_id: account?.id ?? null,
      first_name: named?.first_name ?? null,
      last_name: named?.last_name ?? null,
      locale: typed?.locale ?? null,
      country_code: typed?.country_code ?? null,
    }
  })
}
