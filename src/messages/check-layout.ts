import { renderBlocks } from "./blocks/render-blocks"
import { compileTemplate } from "./template/compile-template"
import { layoutSource } from "./layout.generated"
import type { LayoutView } from "./layout-view"
import { sampleLayoutViews } from "./sample-view"
import { TemplateError } from "./template/template-error"
import { type FrameView, LAYOUT_SHAPE } from "./layout-shape"
import { richHtml } from "./rich/rich-html"
import { safeHtml } from "./template/safe-html"

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
  const hasClosing = /\bclosing\b/.test(source)
  const render: Layout["render"] = (view) =>
    template({
      ...view,
      ...(!hasClosing && {
        paragraphs: [...view.paragraphs, ...view.closing],
      }),
      ...inHtml(view),
    })
  // Tried rather than searched for: a link inside an {{#if}} may not show.
  for (const view of sampleLayoutViews()) {
    const html = render(view)
    requireIn(html, view.links.unsubscribe, "{{links.unsubscribe}}", name)
    requireIn(html, view.postal_address, "{{postal_address}}", name)
  }
  return { name, source, render }
}

/** Looked at by a condition, what is empty must be so: no HTML of nothing. */
function inHtml(view: LayoutView): Pick<FrameView, "blocks" | "footer"> {
  const footer = richHtml(view.footer, { below: 12, start: view.start })
  return {
    blocks: safeHtml(renderBlocks(view)),
    footer: footer && safeHtml(footer),
  }
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
