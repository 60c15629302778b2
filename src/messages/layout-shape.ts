import { COMMON_FIELDS, INCENTIVE_FIELDS, ITEM_FIELDS } from "./content-shape"
import type { LayoutView } from "./layout-view"
import type { ShapeOf } from "./template/shape"

/** What a layout sees of a message: blocks and footer are finished HTML. */
export type FrameView = Omit<LayoutView, "blocks" | "footer"> & {
  blocks: string
  footer: string
}

/** What a layout may use: the copy's view, the rendered copy and the frame. */
export const LAYOUT_SHAPE: ShapeOf<FrameView> = {
  fields: {
    ...COMMON_FIELDS,
    lang: "value",
    dir: "value",
    start: "value",
    end: "value",
    subject: "value",
    preheader: "value",
    blocks: "value",
    footer: "value",
    heading: "value",
    paragraphs: { list: { list: "value" } },
    closing: { list: { list: "value" } },
    button: "value",
    colors: {
      fields: {
        button: "value",
        button_text: "value",
        dark_button: "value",
        dark_button_text: "value",
      },
    },
    cart: {
      fields: {
        items: { list: { fields: { ...ITEM_FIELDS, initial: "value" } } },
        item_count: "value",
        subtotal: "value",
        note: "value",
        more: "value",
      },
    },
    incentive: {
      fields: {
        ...INCENTIVE_FIELDS,
        offer: "value",
        deadline: "value",
        savings: "value",
      },
    },
    phrases: {
      fields: {
        quantity: "value",
        subtotal: "value",
        your_code: "value",
        applied: "value",
        questions: "value",
        reason: "value",
        unsubscribe: "value",
        preferences: "value",
      },
    },
  },
}
