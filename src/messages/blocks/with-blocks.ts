import type { LayoutView } from "../layout-view"
import type { ComposedBlock } from "./composed-block"

/** What was kept of a message before messages had blocks. */
export type LayoutViewOfBefore = Omit<LayoutView, "blocks" | "footer">

/** A message that was kept, in blocks, as it stood where it had none. */
export function withBlocks(view: LayoutView | LayoutViewOfBefore): LayoutView {
  if ("blocks" in view) {
    return view
  }
  const { heading, paragraphs, closing, button, cart, incentive, links } = view
  const back: ComposedBlock[] = links.restore
    ? [{ type: "button", label: button, href: links.restore }]
    : []
  const blocks: ComposedBlock[] = [
    { type: "heading", text: heading, size: "large", align: "start" },
    text(paragraphs),
  ]
  if (incentive) {
    const { offer: title, savings } = incentive
    blocks.push({ type: "offer", title, savings })
  }
  blocks.push(...back)
  if (cart.items.length) {
    blocks.push(
      {
        type: "cart_items",
        pictures: true,
        compact: false,
        shown: cart.items.length,
        more: cart.more,
      },
      ...back
    )
  }
  if (closing.length) {
    blocks.push(text(closing))
  }
  return { ...view, blocks, footer: [] }
}

function text(paragraphs: string[][]): ComposedBlock {
  return {
    type: "text",
    parts: paragraphs.map((lines) => ({
      kind: "paragraph",
      lines: lines.map((line) => [{ text: line }]),
    })),
    size: "normal",
    align: "start",
  }
}
