import type { LayoutView } from "./layout-view"

/** The whole message as plain text, for readers and programs without HTML. */
export function renderText(view: LayoutView): string {
  const sections = [
    view.heading,
    ...view.paragraphs.map((lines) => lines.join("\n")),
    incentive(view),
    view.links.restore && `${view.button}:\n${view.links.restore}`,
    items(view),
    ...view.closing.map((lines) => lines.join("\n")),
    view.support.email && `${view.phrases.questions} ${view.support.email}`,
    footer(view),
  ]
  return `${sections.filter(Boolean).join("\n\n")}\n`
}

function items({ cart, phrases }: LayoutView): string {
  const rows = cart.items.map((item) =>
    [
      `- ${item.title}${item.variant_title ? ` (${item.variant_title})` : ""}`,
      ...item.details,
      `${item.quantity} × ${item.unit_price} = ${item.total}`,
    ].join("\n  ")
  )
  return [
    ...rows,
    cart.more && `  ${cart.more}`,
    cart.subtotal && `${phrases.subtotal}: ${cart.subtotal}`,
    cart.subtotal && cart.note && `(${cart.note})`,
  ]
    .filter(Boolean)
    .join("\n")
}

function incentive({ incentive: offer, phrases }: LayoutView): string {
  return offer
    ? [
        `${phrases.your_code}: ${offer.code} (${offer.offer})`,
        offer.savings,
        offer.deadline,
      ]
        .filter(Boolean)
        .join("\n")
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
    view.links.preferences &&
      view.phrases.preferences &&
      `${view.phrases.preferences}: ${view.links.preferences}`,
  ]
    .filter(Boolean)
    .join("\n")
}
