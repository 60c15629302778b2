import { escapeHtml } from "../template/safe-html"
import type { RichLine, RichPart, RichRun } from "./rich-text"

type Looks = {
  /** Room below each paragraph, in pixels. */
  below: number
  /** The side a line starts at. */
  start: "left" | "right"
}

/** Rich text as HTML that mail programs understand; every word is escaped. */
export function richHtml(parts: RichPart[], looks: Looks): string {
  return parts.map((part) => partHtml(part, looks)).join("")
}

function partHtml(part: RichPart, looks: Looks): string {
  const { below, start } = looks
  if (part.kind === "paragraph") {
    return `<p style="margin:0 0 ${below}px;">${part.lines.map(lineHtml).join("<br>")}</p>`
  }
  const tag = part.from === null ? "ul" : "ol"
  const from =
    part.from === null || part.from === 1 ? "" : ` start="${part.from}"`
  const items = part.items.map((item) => itemHtml(item, looks)).join("")
  return `<${tag}${from} style="margin:0 0 ${below}px;padding:0;padding-${start}:24px;">${items}</${tag}>`
}

/** What stands alone in its item needs no paragraph. */
function itemHtml(item: RichPart[], looks: Looks): string {
  const [first, ...others] = item
  const alone =
    first?.kind === "paragraph" ? first.lines.map(lineHtml).join("<br>") : ""
  const rest = first?.kind === "paragraph" ? others : item
  return `<li style="margin:0 0 4px;">${alone}${richHtml(rest, { ...looks, below: 0 })}</li>`
}

const lineHtml = (line: RichLine) => line.map(runHtml).join("")

function runHtml({ text, bold, italic, href }: RichRun): string {
  let html = escapeHtml(text)
  html = italic ? `<em>${html}</em>` : html
  html = bold ? `<strong>${html}</strong>` : html
  return href
    ? `<a href="${escapeHtml(href)}" target="_blank" style="color:inherit;text-decoration:underline;">${html}</a>`
    : html
}
