import type { LayoutView } from "./layout-view"
import type { MessageView } from "./message-view"

/** What a template may name: a printable value, a list, or named fields. */
export type Shape =
  "value" | { list: Shape } | { fields: Readonly<Record<string, Shape>> }

/** The shape of a type, so that the compiler notices a forgotten field. */
type ShapeOf<T> =
  NonNullable<T> extends readonly (infer Item)[]
    ? { list: ShapeOf<Item> }
    : NonNullable<T> extends object
      ? {
          fields: {
            [Key in keyof NonNullable<T>]-?: ShapeOf<NonNullable<T>[Key]>
          }
        }
      : "value"

const ITEM = {
  title: "value",
  variant_title: "value",
  thumbnail: "value",
  quantity: "value",
  unit_price: "value",
  total: "value",
} as const

const INCENTIVE = {
  code: "value",
  value: "value",
  free_shipping: "value",
  expires_at: "value",
} as const

const COMMON = {
  customer: { fields: { first_name: "value" } },
  shop: { fields: { name: "value", url: "value" } },
  support: { fields: { email: "value" } },
  postal_address: "value",
  links: { fields: { restore: "value", unsubscribe: "value" } },
} as const

/** What the copy of a step may use. */
export const CONTENT_SHAPE: ShapeOf<MessageView> = {
  fields: {
    ...COMMON,
    cart: {
      fields: {
        items: { list: { fields: ITEM } },
        item_count: "value",
        total: "value",
      },
    },
    incentive: { fields: INCENTIVE },
  },
}

/** What a layout may use: the copy's view, the rendered copy and the frame. */
export const LAYOUT_SHAPE: ShapeOf<LayoutView> = {
  fields: {
    ...COMMON,
    lang: "value",
    dir: "value",
    start: "value",
    end: "value",
    subject: "value",
    preheader: "value",
    heading: "value",
    paragraphs: { list: { list: "value" } },
    button: "value",
    cart: {
      fields: {
        items: { list: { fields: { ...ITEM, initial: "value" } } },
        item_count: "value",
        total: "value",
        more: "value",
      },
    },
    incentive: {
      fields: { ...INCENTIVE, offer: "value", deadline: "value" },
    },
    phrases: {
      fields: {
        quantity: "value",
        total: "value",
        your_code: "value",
        applied: "value",
        questions: "value",
        reason: "value",
        unsubscribe: "value",
      },
    },
  },
}
