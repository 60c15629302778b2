import type { MedusaContainer } from "@medusajs/framework/types"
import { howFar } from "../fortnight/run"
import { hurryOwnCarts } from "../own-carts/hurry"

/** While the story plays its clock rules, and a person's carts wait. */
export default async function hurryOwnCartsJob(container: MedusaContainer) {
  if (howFar().state !== "playing") {
    await hurryOwnCarts(container)
  }
}

export const config = {
  name: "demo-hurry-own-carts",
  schedule: { interval: 3_000 },
}
