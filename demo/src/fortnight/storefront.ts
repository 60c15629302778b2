import { addressOf } from "./address-of"
import { decide, type Question } from "./answers"
import { STAGES, type Shopper, type Stage } from "./plan"
import type { Store } from "./store"

export type Storefront = ReturnType<typeof openStorefront>

/** The Store API over HTTP, the way the demo shop's pages use it. */
export function openStorefront(backendUrl: string, store: Store) {
  const call = async <T>(
    method: "GET" | "POST",
    path: string,
    body?: object
  ): Promise<T> => {
    const response = await fetch(`${backendUrl}/store${path}`, {
      method,
      headers: {
        "content-type": "application/json",
        "x-publishable-api-key": store.publishableKey,
      },
      body: body && JSON.stringify(body),
    })
    if (!response.ok) {
      const said = await response.text()
      throw new Error(`${method} /store${path}: ${response.status} ${said}`)
    }
    return (await response.json()) as T
  }
  const post = <T>(path: string, body: object = {}) =>
    call<T>("POST", path, body)

  const answer = async (cart_id: string, { says }: Shopper) => {
    const { questions } = await call<{ questions: Question[] }>(
      "GET",
      `/recovery/consent?cart_id=${cart_id}&locale=en`
    )
    const decisions = decide(questions, says)
    if (decisions.length) {
      const said = { cart_id, source: "checkout", decisions }
      await post("/recovery/consent", said)
    }
  }

  const steps: Record<Stage, (id: string, who: Shopper) => Promise<unknown>> = {
    cart: async () => undefined,
    contact: (id, { person }) => post(`/carts/${id}`, { email: person.email }),
    address: (id, shopper) => post(`/carts/${id}`, contactAndAddress(shopper)),
    delivery: (id) =>
      post(`/carts/${id}/shipping-methods`, { option_id: store.deliveryId }),
    payment: (id) => pay(id),
  }

  const pay = async (cart_id: string) => {
    const { payment_collection } = await post<{
      payment_collection: { id: string }
    }>("/payment-collections", { cart_id })
    await post(
      `/payment-collections/${payment_collection.id}/payment-sessions`,
      {
        provider_id: "pp_system_default",
      }
    )
  }

  /** The address form asks for the email too: one request for both. */
  const walk = async (id: string, shopper: Shopper, stages: Stage[]) => {
    const both = stages.includes("address")
    for (const stage of stages) {
      if (!(both && stage === "contact")) {
        await steps[stage](id, shopper)
      }
      if (stage === (both ? "address" : "contact")) {
        await answer(id, shopper)
      }
    }
  }

  return {
    /** Says what the checkout asks beside the address. */
    answer,

    /** Fills a cart and walks through the checkout up to the stage. */
    async fillCart(shopper: Shopper): Promise<string> {
      const { cart } = await post<{ cart: { id: string } }>("/carts", {
        region_id: store.regionOf(shopper),
      })
      for (const wish of shopper.wishes) {
        await post(`/carts/${cart.id}/line-items`, {
          variant_id: store.variantOf(wish).id,
          quantity: wish.quantity,
        })
      }
      await walk(
        cart.id,
        shopper,
        STAGES.slice(0, STAGES.indexOf(shopper.stage) + 1)
      )
      return cart.id
    },

    /** Does what is left of the checkout and gives back the order's id. */
    async finish(cartId: string, shopper: Shopper): Promise<string> {
      await walk(
        cartId,
        shopper,
        STAGES.slice(STAGES.indexOf(shopper.stage) + 1, -1)
      )
      // A restored cart may cost less than its payment was prepared for.
      await pay(cartId)
      const done = await post<{ type: string; order: { id: string } }>(
        `/carts/${cartId}/complete`
      )
      if (done.type !== "order") {
        throw new Error(`Cart ${cartId} was not completed.`)
      }
      return done.order.id
    },

    restore: (token: string) =>
      post<{ cart_id: string; code: string | null }>("/recovery/restore", {
        token,
      }),
  }
}

function contactAndAddress({ person }: Shopper) {
  const address = addressOf(person)
  return {
    email: person.email,
    shipping_address: address,
    billing_address: address,
  }
}
