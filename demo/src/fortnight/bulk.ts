import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { CATALOG } from "../seed/catalog"
import { addressOf } from "./address-of"
import type { Person } from "./cast"
import { STAGES, type Shopper, type Stage } from "./plan"
import type { Store } from "./store"

const DELIVERY = { eur: 5, usd: 6 }

type Basics = ReturnType<typeof basicsOf>

export type Made = { shopper: Shopper; cartId: string; basics: Basics }

/**
 * Makes carts with few module calls: no events are emitted, so that the sweep
 * has something to find.
 */
export async function makeInBulk(
  container: MedusaContainer,
  store: Store,
  shoppers: Shopper[]
): Promise<Made[]> {
  if (!shoppers.length) {
    return []
  }
  const known = shoppers.filter((shopper) => reached(shopper, "contact"))
  const customerOf = await makeCustomers(
    container,
    known.map(({ person }) => person)
  )
  const basics = shoppers.map((shopper) =>
    basicsOf(shopper, store, customerOf.get(shopper.person.email))
  )
  const carts = await container.resolve(Modules.CART).createCarts(basics)
  return shoppers.map((shopper, index) => ({
    shopper,
    cartId: carts[index]!.id,
    basics: basics[index]!,
  }))
}

/** The guests' customers by address; who has bought before is one already. */
async function makeCustomers(
  container: MedusaContainer,
  people: Person[]
): Promise<Map<string, string>> {
  const module = container.resolve(Modules.CUSTOMER)
  const old = await module.listCustomers({
    email: people.map(({ email }) => email),
  })
  const emails = new Set(old.map(({ email }) => email))
  const made = await module.createCustomers(
    people
      .filter(({ email }) => !emails.has(email))
      .map(({ email, first, last }) => ({
        email,
        first_name: first,
        last_name: last,
      }))
  )
  return new Map([...old, ...made].map(({ id, email }) => [email!, id]))
}

/** Orders what is in these carts, again without events. */
export async function orderInBulk(
  container: MedusaContainer,
  made: Made[]
): Promise<void> {
  if (!made.length) {
    return
  }
  const orders = await container.resolve(Modules.ORDER).createOrders(
    made.map(({ basics, shopper }) => ({
      ...basics,
      email: shopper.person.email,
      status: "pending" as const,
    }))
  )
  await container.resolve(ContainerRegistrationKeys.LINK).create(
    made.map(({ cartId }, index) => ({
      [Modules.ORDER]: { order_id: orders[index]!.id },
      [Modules.CART]: { cart_id: cartId },
    }))
  )
}

function reached(shopper: Shopper, stage: Stage): boolean {
  return STAGES.indexOf(shopper.stage) >= STAGES.indexOf(stage)
}

function basicsOf(
  shopper: Shopper,
  store: Store,
  customer_id: string | undefined
) {
  const { person } = shopper
  const address = addressOf(person)
  return {
    region_id: store.regionOf(shopper),
    sales_channel_id: store.salesChannelId,
    currency_code: person.currency,
    ...(reached(shopper, "contact") && { email: person.email, customer_id }),
    ...(reached(shopper, "address") && {
      shipping_address: address,
      billing_address: address,
    }),
    ...(reached(shopper, "delivery") && {
      shipping_methods: [
        {
          name: "Standard delivery",
          amount: DELIVERY[person.currency],
          shipping_option_id: store.deliveryId,
        },
      ],
    }),
    items: shopper.wishes.map((wish) => {
      const variant = store.variantOf(wish)
      const product = CATALOG.find(({ handle }) => handle === wish.handle)!
      return {
        title: product.title,
        product_title: product.title,
        product_handle: product.handle,
        product_id: variant.productId,
        variant_id: variant.id,
        variant_title: variant.title,
        thumbnail: variant.thumbnail ?? undefined,
        quantity: wish.quantity,
        unit_price: product[person.currency],
        requires_shipping: true,
      }
    }),
  }
}
