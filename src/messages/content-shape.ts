import type { MessageView } from "./message-view"
import type { ShapeOf } from "./template/shape"

export const ITEM_FIELDS = {
  title: "value",
  variant_title: "value",
  details: { list: "value" },
  thumbnail: "value",
  quantity: "value",
  unit_price: "value",
  total: "value",
} as const

export const INCENTIVE_FIELDS = {
  code: "value",
  value: "value",
  free_shipping: "value",
  expires_at: "value",
  saves: "value",
  pays: "value",
} as const

/** What copy and layout see alike. */
export const COMMON_FIELDS = {
  customer: { fields: { first_name: "value" } },
  shop: {
    fields: { name: "value", url: "value", logo: "value", color: "value" },
  },
  support: { fields: { email: "value" } },
  postal_address: "value",
  links: {
    fields: {
      restore: "value",
      unsubscribe: "value",
      preferences: "value",
      countdown: "value",
    },
  },
} as const

/** What the copy of a step may use. */
export const CONTENT_SHAPE: ShapeOf<MessageView> = {
  fields: {
    ...COMMON_FIELDS,
    cart: {
      fields: {
        items: { list: { fields: ITEM_FIELDS } },
        item_count: "value",
        subtotal: "value",
        note: "value",
      },
    },
    incentive: { fields: INCENTIVE_FIELDS },
  },
}
