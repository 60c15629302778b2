import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { findAccountContacts } from "../../modules/recovery/queries/contact/find-account-contacts"
import { recoveryModule } from "../recovery-module"
import { eraseContact } from "./erase-contact"

/** See `erase-deleted-customer-workflow.ts`. */
export async function eraseDeletedCustomer(
  container: MedusaContainer,
  id: string,
  now: Date
): Promise<boolean> {
  const customers = container.resolve(Modules.CUSTOMER)
  const [customer] = await customers.listCustomers(
    { id: [id] },
    {
      select: ["id", "email", "has_account", "deleted_at"],
      take: 1,
      withDeleted: true,
    }
  )
  if (customer ? !customer.deleted_at : !(await isKnown(container, id))) {
    return false
  }
  if (customer?.email && !customer.has_account) {
    const [account] = await customers.listCustomers(
      { email: customer.email, has_account: true },
      { select: ["id"], take: 1 }
    )
    if (account) {
      return false
    }
  }
  await eraseContact(container, { customer_id: id }, now)
  return true
}

async function isKnown(
  container: MedusaContainer,
  id: string
): Promise<boolean> {
  const contacts = await recoveryModule(container).read((db) =>
    findAccountContacts(db, [id])
  )
  return contacts.length > 0
}
