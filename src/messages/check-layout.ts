import { compileTemplate } from "./template/compile-template"
import { layoutSource } from "./layout.generated"
import type { LayoutView } from "./layout-view"
import { sampleLayoutViews } from "./sample-view"
import { TemplateError } from "./template/template-error"
import { LAYOUT_SHAPE } from "./layout-shape"

/** A frame around the copy, compiled and checked. */
export type Layout = {
  name: string
  source: string
  render: (view: LayoutView) => string
}

/**
 * Compiles a layout, which is an HTML document as a Handlebars template.
 * Throws a `TemplateError` with name, line and reason when it is broken, names
 * something unknown, or leaves out what every message must carry: the link to
 * unsubscribe and the postal address.
 */
export function compileLayout(source: string, name: string): Layout {
  const template = compileTemplate(source, {
    name,
    shape: LAYOUT_SHAPE,
    escape: true,
  })
  // A layout without a place for the last paragraphs must not swallow them.
  const render: Layout["render"] = /\bclosing\b/.test(source)
    ? template
    : (view) =>
        template({
          ...view,
          paragraphs: [...view.paragraphs, ...view.closing],
        })
  // Tried rather than searched for: a link inside an {{#if}} may not show.
  for (const view of sampleLayoutViews()) {
    const html = render(view)
    requireIn(html, view.links.unsubscribe, "{{links.unsubscribe}}", name)
    requireIn(html, view.postal_address, "{{postal_address}}", name)
  }
  return { name, source, render }
}

function requireIn(
  html: string,
  wanted: string,
  variable: string,
  name: string
): void {
  if (!html.includes(wanted)) {
    throw new TemplateError(
      name,
      1,
      `every message must show ${variable}, add it where it always appears`
    )
  }
}

let shipped: Layout | undefined

/** The layout the plugin ships; compiled when the first message needs it. */
export function defaultLayout(): Layout {
  shipped ??= compileLayout(layoutSource, "The plugin's own layout")
  return shipped
}
