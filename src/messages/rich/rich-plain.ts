import type { RichLine, RichPart } from "./rich-text"

/** Rich text as paragraphs of plain lines; a list is one of them. */
export function richPlain(parts: RichPart[]): string[][] {
  return parts.map((part) =>
    part.kind === "paragraph"
      ? part.lines.map(linePlain)
      : part.items.flatMap((item, i) => {
          const mark = part.from === null ? "- " : `${part.from + i}. `
          const lines = richPlain(item).flat()
          return lines.map((line, n) => (n ? "  " : mark) + line)
        })
  )
}

/** Each address once, behind its words, unless these say it already. */
function linePlain(line: RichLine): string {
  return line
    .map(({ text, href }, i) => {
      const isLast = href && line[i + 1]?.href !== href
      return isLast && !saysAddress(text, href) ? `${text} (${href})` : text
    })
    .join("")
}

const saysAddress = (text: string, href: string) =>
  [text, `mailto:${text}`, `${text}/`].includes(href)
