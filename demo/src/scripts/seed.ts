import fs from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { createAdmin } from "../seed/create-admin"
import { createCustomers } from "../seed/create-customers"
import { createDelivery } from "../seed/create-delivery"
import { createProducts } from "../seed/create-products"
import { createShop } from "../seed/create-shop"

/** `medusa exec` runs this once for a new database. */
export default async function seed({ container, args }: ExecArgs) {
  const [shopUrl, email, password, resultFile] = args as string[]
  const { salesChannelId, publishableKey } = await createShop(container)
  const delivery = await createDelivery(container, salesChannelId)
  await createProducts(container, salesChannelId, delivery, shopUrl!)
  await createCustomers(container, salesChannelId)
  await createAdmin(container, email!, password!)
  fs.writeFileSync(resultFile!, JSON.stringify({ publishableKey }))
}
