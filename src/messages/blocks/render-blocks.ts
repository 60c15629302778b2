import { blockSources } from "../layout.generated"
import type { LayoutView } from "../layout-view"
import { richHtml } from "../rich/rich-html"
import { safeHtml } from "../template/safe-html"
import { compileProgram, parseTemplate } from "../template/template-engine"
import { type CopyBlock, type Group, groupCopy } from "./group-copy"

type Part = Exclude<keyof typeof blockSources, "open" | "close">

/** What Outlook's part of a row begins with. */
const COMMENT = "<!--[if mso | IE]>"

/**
 * The blocks of a message as HTML: rows of one table, each as wide as the card
 * that it stands in. For Outlook the table is in comments, and each row begins
 * and ends in one.
 */
export function renderBlocks(view: LayoutView): string {
  const rows = groupCopy(view.blocks).map((group) => {
    const html = renderGroup(group, view)
    // Not needed; what is sent is the same as before there were blocks.
    return hasEmptyLine(group) ? `\n${html}` : html
  })
  const { open, close } = blockSources
  return rows.length
    ? `${open}${rows.join("\n").trim().slice(COMMENT.length)}\n${close}`
    : ""
}

const hasEmptyLine = ({ block, isTight }: Group): boolean =>
  block?.type === "button" ? !isTight : block?.type !== "offer"

function renderGroup(group: Group, view: LayoutView): string {
  const { block, isTight } = group
  if (!block) {
    const rows = group.blocks.map((row, i) =>
      renderRow(row, i === 0 && isTight, view)
    )
    return render("copy", { ...view, rows: safeHtml(rows.join("\n")) })
  }
  switch (block.type) {
    case "cart_items": {
      const { pictures, compact, shown, more } = block
      const columns = pictures ? 3 : 2
      return render(compact ? "cart_items_compact" : "cart_items", {
        ...view,
        pictures,
        more,
        columns,
        columns_before: columns - 1,
        items: view.cart.items.slice(0, shown),
      })
    }
    case "button":
      return render(isTight ? "button_after" : "button", { ...view, ...block })
    default:
      return render(block.type, { ...view, ...block })
  }
}

/** Where a line of it begins is for the row alone. */
function renderRow(block: CopyBlock, isTight: boolean, view: LayoutView) {
  const start = block.align === "center" ? "center" : view.start
  const after = isTight ? "_after" : ""
  if (block.type === "heading") {
    const part = block.size === "large" ? "heading" : "subheading"
    return render(`${part}${after}`, { ...view, text: block.text, start })
  }
  const html = richHtml(block.parts, {
    below: isTight ? 8 : 16,
    start: view.start,
  })
  return render(`${block.size === "small" ? "small" : "text"}${after}`, {
    ...view,
    start,
    html: safeHtml(html),
  })
}

const compiled = new Map<Part, (view: object) => string>()

function render(part: Part, view: object): string {
  const template =
    compiled.get(part) ??
    compileProgram(parseTemplate(blockSources[part]), { escape: true })
  compiled.set(part, template)
  return template(view)
}
