import type { Shop } from "./seed-shop"

type Http = {
  post(url: string, body?: unknown, config?: object): Promise<{ data: any }>
  get(url: string, config?: object): Promise<{ data: any }>
  delete(url: string, config?: object): Promise<{ data: any }>
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
    {
      quantity = 1,
      line,
      ...cart
    }: {
      email?: string
      locale?: string
      metadata?: Record<string, unknown>
      quantity?: number
      /** Notes on the line, such as an engraving. */
      line?: Record<string, unknown>
    } = {}
  ): Promise<string> {
    const { data } = await this.post("/store/carts", {
      region_id: this.shop.regionId,
      ...cart,
      items: [
        {
          variant_id: this.shop.variants[item],
          quantity,
          metadata: line,
        },
      ],
    })
    return data.cart.id
  }

  async addItem(
    cartId: string,
    item: keyof Shop["variants"],
    {
      quantity = 1,
      line,
    }: { quantity?: number; line?: Record<string, unknown> } = {}
  ) {
    await this.post(`/store/carts/${cartId}/line-items`, {
      variant_id: this.shop.variants[item],
      quantity,
      metadata: line,
    })
  }

  /** Takes every line of an item out. */
  async removeItem(cartId: string, item: keyof Shop["variants"]) {
    const { items } = await this.cart(cartId)
    for (const { id, variant_id } of items) {
      if (variant_id === this.shop.variants[item]) {
        await this.api.delete(`/store/carts/${cartId}/line-items/${id}`, {
          headers: this.shop.storeHeaders,
        })
      }
    }
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

  /**
   * Address, delivery, payment, order. Answers the order.
   *
   * @param signIn makes the cart an account's, whose address may be another
   */
  async checkOut(
    cartId: string,
    email: string,
    signIn: () => Promise<unknown> = async () => undefined
  ) {
    await this.chooseDelivery(cartId, email)
    await signIn()
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

  /**
   * @param presentId the cart that is on the device
   * @param again a copy of what was ordered is wanted
   */
  async restore(token: string, presentId?: string, again?: boolean) {
    const { data } = await this.post("/store/recovery/restore", {
      token,
      cart_id: presentId,
      again,
    })
    return data
  }

  async undoMerge(token: string, mergeId: string) {
    const { data } = await this.post("/store/recovery/undo-merge", {
      token,
      merge_id: mergeId,
    })
    return data
  }

  private post(url: string, body: unknown) {
    return this.api.post(url, body, { headers: this.shop.storeHeaders })
  }
}
