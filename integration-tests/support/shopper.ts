import type { Shop } from "./seed-shop"

type Http = {
  post(url: string, body?: unknown, config?: object): Promise<{ data: any }>
  get(url: string, config?: object): Promise<{ data: any }>
}

/** A person's browser, as far as its user agent tells. */
export const BROWSER = {
  "user-agent":
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:120.0) Gecko/20100101 Firefox/120.0",
}

/** Shops through the Store API as a storefront does. */
export class Shopper {
  constructor(
    private readonly api: Http,
    private readonly shop: Shop
  ) {}

  async startCart(
    item: keyof Shop["variants"],
    more: { email?: string; quantity?: number; locale?: string } = {}
  ): Promise<string> {
    const { data } = await this.post("/store/carts", {
      region_id: this.shop.regionId,
      email: more.email,
      items: [
        {
          variant_id: this.shop.variants[item],
          quantity: more.quantity ?? 1,
        },
      ],
    })
    return data.cart.id
  }

  async addItem(cartId: string, item: keyof Shop["variants"]) {
    await this.post(`/store/carts/${cartId}/line-items`, {
      variant_id: this.shop.variants[item],
      quantity: 1,
    })
  }

  async update(cartId: string, changes: object) {
    await this.post(`/store/carts/${cartId}`, changes)
  }

  async cart(cartId: string) {
    const { data } = await this.api.get(`/store/carts/${cartId}`, {
      headers: this.shop.storeHeaders,
    })
    return data.cart
  }

  /** Address and delivery. */
  async chooseDelivery(cartId: string, email: string, country = "fr") {
    await this.update(cartId, {
      email,
      shipping_address: {
        first_name: "Ada",
        last_name: "Byron",
        address_1: "1 Main Street",
        city: "Town",
        postal_code: "12345",
        country_code: country,
      },
    })
    await this.post(`/store/carts/${cartId}/shipping-methods`, {
      option_id: this.shop.shippingOptionId,
    })
  }

  /** Address, delivery, payment, order. Answers the order. */
  async checkOut(cartId: string, email: string) {
    await this.chooseDelivery(cartId, email)
    const { data: payment } = await this.post("/store/payment-collections", {
      cart_id: cartId,
    })
    await this.post(
      `/store/payment-collections/${payment.payment_collection.id}/payment-sessions`,
      { provider_id: "pp_system_default" }
    )
    const { data } = await this.post(`/store/carts/${cartId}/complete`, {})
    if (data.type !== "order") {
      throw new Error(`No order was made: ${JSON.stringify(data.error)}`)
    }
    return data.order
  }

  async restore(token: string) {
    const { data } = await this.post("/store/recovery/restore", { token })
    return data
  }

  private post(url: string, body: unknown) {
    return this.api.post(url, body, { headers: this.shop.storeHeaders })
  }
}
