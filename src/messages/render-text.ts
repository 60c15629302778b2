import type { ComposedBlock } from "./blocks/composed-block"
import type { LayoutView } from "./layout-view"
import { richPlain } from "./rich/rich-plain"
import type { RichPart } from "./rich/rich-text"

/** The whole message as plain text, for readers and programs without HTML. */
export function renderText(view: LayoutView): string {
  const sections = [
    ...view.blocks.map((block, i) =>
      isRepeated(block, view.blocks.slice(0, i)) ? "" : blockText(block, view)
    ),
    view.support.email && `${view.phrases.questions} ${view.support.email}`,
    footer(view),
  ]
  return `${sections.filter(Boolean).join("\n\n")}\n`
}

function blockText(block: ComposedBlock, view: LayoutView): string {
  switch (block.type) {
    case "heading":
      return block.text
    case "text":
      return rich(block.parts)
    case "cart_items":
      return items(block, view)
    case "offer":
      return offer(block, view)
    case "countdown":
      return lines([block.label, block.deadline])
    case "button":
      return `${block.label}:\n${block.href}`
    case "image":
      return block.href ? lines([block.alt, block.href]) : block.alt
    case "divider":
      return "* * *"
    case "space":
      return ""
  }
}

/** A button that is there twice is needed once where nobody scrolls for it. */
function isRepeated(block: ComposedBlock, before: ComposedBlock[]): boolean {
  return (
    block.type === "button" &&
    before.some(
      (other) =>
        other.type === "button" &&
        other.href === block.href &&
        other.label === block.label
    )
  )
}

function items(
  { shown, more }: Extract<ComposedBlock, { type: "cart_items" }>,
  { cart, phrases }: LayoutView
): string {
  const rows = cart.items
    .slice(0, shown)
    .map((item) =>
      [
        `- ${item.title}${item.variant_title ? ` (${item.variant_title})` : ""}`,
        ...item.details,
        `${item.quantity} × ${item.unit_price} = ${item.total}`,
      ].join("\n  ")
    )
  return lines([
    ...rows,
    more && `  ${more}`,
    cart.subtotal && `${phrases.subtotal}: ${cart.subtotal}`,
    cart.subtotal && cart.note && `(${cart.note})`,
  ])
}

function offer(
  { title, savings }: Extract<ComposedBlock, { type: "offer" }>,
  { incentive, phrases }: LayoutView
): string {
  return lines([
    `${phrases.your_code}: ${incentive?.code} (${title})`,
    savings,
    incentive?.deadline,
  ])
}

function footer(view: LayoutView): string {
  return lines([
    // The mark that mail programs know as the start of a signature.
    "-- ",
    rich(view.footer),
    view.phrases.reason,
    [view.shop.name, view.postal_address].filter(Boolean).join(", "),
    view.links.unsubscribe &&
      `${view.phrases.unsubscribe}: ${view.links.unsubscribe}`,
    view.links.preferences &&
      view.phrases.preferences &&
      `${view.phrases.preferences}: ${view.links.preferences}`,
  ])
}

const rich = (parts: RichPart[]) =>
  richPlain(parts)
    .map((paragraph) => paragraph.join("\n"))
    .join("\n\n")

const lines = (some: (string | null | undefined)[]) =>
  some.filter(Boolean).join("\n")
