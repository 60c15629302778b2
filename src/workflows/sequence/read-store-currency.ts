import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** The store's default currency, in lowercase; `"usd"` where it has none. */
export async function readStoreCurrency(
  container: MedusaContainer
): Promise<string> {
  const [store] = await container
    .resolve(Modules.STORE)
    .listStores({}, { relations: ["supported_currencies"], take: 1 })
  const currencies = store?.supported_currencies ?? []
  const chosen = currencies.find(({ is_default }) => is_default)
  return (chosen ?? currencies[0])?.currency_code.toLowerCase() ?? "usd"
}
