import type { Story } from "./store-test"
import { Shopper } from "./shopper"

/** Registers an account, and shops as it. */
export async function register(
  { api, shop }: Story,
  email: string,
  first_name = "Ada"
): Promise<{
  id: string
  shopper: Shopper
  /** Takes a guest's cart over, as a shop does when somebody logs in. */
  takeOver(cartId: string): Promise<void>
}> {
  const credentials = { email, password: "supersecret" }
  const { data } = await api.post(
    "/auth/customer/emailpass/register",
    credentials
  )
  const { data: made } = await api.post(
    "/store/customers",
    { email, first_name },
    { headers: { ...shop.storeHeaders, authorization: `Bearer ${data.token}` } }
  )
  const { data: login } = await api.post(
    "/auth/customer/emailpass",
    credentials
  )
  const storeHeaders = {
    ...shop.storeHeaders,
    authorization: `Bearer ${login.token}`,
  }
  return {
    id: made.customer.id,
    shopper: new Shopper(api, { ...shop, storeHeaders }),
    takeOver: async (cartId) => {
      await api.post(
        `/store/carts/${cartId}/customer`,
        {},
        { headers: storeHeaders }
      )
    },
  }
}
