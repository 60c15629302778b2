import { api } from "./api.js"
import { chooseRegion, currentRegion } from "./region.js"

const KEY = "cart"
const FIELDS = "?fields=*promotions,*region.countries"
const listeners = new Set()
let cart

export function onCart(listener) {
  listeners.add(listener)
}

function keep(next) {
  cart = next
  if (next) {
    localStorage.setItem(KEY, next.id)
  } else {
    localStorage.removeItem(KEY)
  }
  listeners.forEach((listener) => listener(cart))
  return cart
}

/** The open cart, or undefined: completed and lost carts are forgotten. */
export async function loadCart() {
  const id = localStorage.getItem(KEY)
  if (!id) {
    return undefined
  }
  try {
    const { cart: found } = await api(`/carts/${id}${FIELDS}`)
    return keep(found.completed_at ? undefined : found)
  } catch (error) {
    if (error.status === 404) {
      return keep(undefined)
    }
    throw error
  }
}

/** The cart that this browser has, if it has one. */
export function keptCartId() {
  return localStorage.getItem(KEY) ?? undefined
}

export function currentCart() {
  return cart
}

/** Takes over the cart a link in a message led to. */
export async function adoptCart(id) {
  localStorage.setItem(KEY, id)
  const adopted = await loadCart()
  if (adopted) {
    chooseRegion(adopted.region_id)
  }
  return adopted
}

export function forgetCart() {
  keep(undefined)
}

export async function addItem(variant_id, quantity) {
  if (!cart) {
    const { id: region_id } = await currentRegion()
    keep((await api("/carts", { body: { region_id } })).cart)
  }
  return await change("/line-items", { variant_id, quantity })
}

export function setQuantity(item, quantity) {
  return quantity > 0
    ? change(`/line-items/${item}`, { quantity })
    : change(`/line-items/${item}`, undefined, "DELETE")
}

export function updateCart(values) {
  return change("", values)
}

export function addCode(code) {
  return change("/promotions", { promo_codes: [code] })
}

export function removeCode(code) {
  return change("/promotions", { promo_codes: [code] }, "DELETE")
}

export function setDelivery(option_id) {
  return change("/shipping-methods", { option_id })
}

async function change(path, body, method = "POST") {
  await api(`/carts/${cart.id}${path}`, { body, method })
  return await loadCart()
}

export async function deliveryOptions() {
  return (await api(`/shipping-options?cart_id=${cart.id}`)).shipping_options
}

/** Pays with the demo's own provider and places the order. */
export async function placeOrder() {
  const { payment_collection } = await api("/payment-collections", {
    body: { cart_id: cart.id },
  })
  await api(`/payment-collections/${payment_collection.id}/payment-sessions`, {
    body: { provider_id: "pp_system_default" },
  })
  const result = await api(`/carts/${cart.id}/complete`, { method: "POST" })
  if (result.type !== "order") {
    throw new Error(result.error?.message ?? "The order was not placed.")
  }
  forgetCart()
  return result.order
}
