import { createHmac } from "node:crypto"

/** PostHog drops what is longer. */
const LONGEST = 200

/** What PostHog takes for nobody in particular. */
const NOBODY =
  /^(?:|0|null|none|nil|undefined|nan|true|false|anonymous|guest|distinct_id|distinctid|id|email|not_authenticated|\[object object\])$/i

/**
 * By what the shop's own front end may know somebody: what it wrote on the
 * cart, where it did, else the account's id, else a name that stands for the
 * person, or the cart of nobody known, and tells nobody who it is. Never an
 * address, whatever the front end does.
 */
export function distinctId(
  secret: string,
  known: {
    /** From the cart's metadata. */
    ofCart: unknown
    customer_id: string | null
    contact_id: string | null
    cart_id: string | null
  }
): string {
  const { ofCart, customer_id, contact_id, cart_id } = known
  if (typeof ofCart === "string" && isUsable(ofCart.trim())) {
    return ofCart.trim()
  }
  return (
    customer_id ??
    createHmac("sha256", secret)
      .update(`who this is to others: ${contact_id ?? cart_id}`)
      .digest("hex")
      .slice(0, 32)
  )
}

const isUsable = (id: string) =>
  id.length <= LONGEST && !id.includes("@") && !NOBODY.test(id)
