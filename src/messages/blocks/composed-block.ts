import type { RichPart } from "../rich/rich-text"

/** A block with its words filled in, so that it can be shown at any time. */
export type ComposedBlock =
  | {
      type: "heading"
      text: string
      size: "large" | "medium"
      align: "start" | "center"
    }
  | {
      type: "text"
      parts: RichPart[]
      size: "normal" | "small"
      align: "start" | "center"
    }
  | {
      type: "cart_items"
      pictures: boolean
      compact: boolean
      /** So many of the view's items. */
      shown: number
      /** `"and 3 more items"`, or null when every one is shown. */
      more: string | null
    }
  | { type: "offer"; title: string; savings: string | null }
  | {
      type: "countdown"
      label: string | null
      /** `"Valid until …"`. */
      deadline: string
      picture: string | null
    }
  | { type: "button"; label: string; href: string }
  | {
      type: "image"
      src: string
      alt: string
      href: string | null
      width: number
    }
  | { type: "divider" }
  | { type: "space"; size: number }
