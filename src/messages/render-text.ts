import type { LayoutView } from "./layout-view"

/** The whole message as plain text, for readers and programs without HTML. */
export function renderText(view: LayoutView): string {
  const sections = [
    view.heading,
    ...view.paragraphs.map((lines) => lines.join("\n")),
    incentive(view),
    items(view),
    view.links.restore && `${view.button}:\n${view.links.restore}`,
    view.support.email && `${view.phrases.questions} ${view.support.email}`,
    footer(view),
  ]
  return `${sections.filter(Boolean).join("\n\n")}\n`
}

function items({ cart, phrases }: LayoutView): string {
  const rows = cart.items.map((item) => {
    const variant = item.variant_title ? ` (${item.variant_title})` : ""
    return `- ${item.title}${variant}\n  ${item.quantity} × ${item.unit_price} = ${item.total}`
  })
  return [
    ...rows,
    cart.more && `  ${cart.more}`,
    cart.total && `${phrases.total}: ${cart.total}`,
  ]
    .filter(Boolean)
    .join("\n")
}

function incentive({ incentive: offer, phrases }: LayoutView): string {
  return offer
    ? `${phrases.your_code}: ${offer.code} (${offer.offer})\n${offer.deadline}`
    : ""
}

function footer(view: LayoutView): string {
  return [
    // The mark that mail programs know as the start of a signature.
    "-- ",
    view.phrases.reason,
    [view.shop.name, view.postal_address].filter(Boolean).join(", "),
    view.links.unsubscribe &&
      `${view.phrases.unsubscribe}: ${view.links.unsubscribe}`,
  ]
    .filter(Boolean)
    .join("\n")
}
