import MarkdownIt from "markdown-it"

import { partsOf, type MarkedText } from "../template/compile-marked"
import { composeLink, type KnownAddresses } from "./compose-link"
import type { RichList, RichPart, RichRun } from "./rich-text"
import { tidyLines } from "./tidy-lines"

type Token = ReturnType<InstanceType<typeof MarkdownIt>["parse"]>[number]

/** What a text of a message may be: bold, italics, links and lists. */
const markdown = new MarkdownIt("zero", { html: false, breaks: true }).enable([
  "list",
  "emphasis",
  "link",
  "newline",
  "escape",
])
// Which addresses may stand in a link is decided when the values are in.
markdown.validateLink = () => true
markdown.normalizeLink = (url) => url

/**
 * Reads Markdown in what an author wrote, and only then puts the values in, as
 * plain words: whatever stands in them, there is no more markup than before.
 * A link that may not stand there is words alone; `onRefused` hears of it.
 */
export function parseRich(
  { text, values }: MarkedText,
  known: KnownAddresses,
  onRefused: (address: string) => void = () => {}
): RichPart[] {
  const root: RichPart[] = []
  const open: RichPart[][] = [root]
  const lists: RichList[] = []
  // A line of hyphens parted the text, before there were blocks.
  const source = text.replace(/^[^\S\n]*---[^\S\n]*\r?$/gm, "")
  for (const token of markdown.parse(source, {})) {
    const parts = open[open.length - 1]!
    switch (token.type) {
      case "bullet_list_open":
      case "ordered_list_open":
        lists.push(openList(token))
        parts.push(lists[lists.length - 1]!)
        break
      case "bullet_list_close":
      case "ordered_list_close":
        lists.pop()
        break
      case "list_item_open": {
        const item: RichPart[] = []
        lists[lists.length - 1]!.items.push(item)
        open.push(item)
        break
      }
      case "list_item_close":
        open.pop()
        break
      case "inline": {
        const lines = tidyLines(
          linesOf(token.children ?? [], (href) =>
            composeLink({ text: href, values }, known, onRefused)
          ).map((line) => line.map((run) => fill(run, values)))
        )
        if (lines.length) {
          parts.push({ kind: "paragraph", lines })
        }
      }
    }
  }
  return root.filter(isSeen)
}

function openList(token: Token): RichList {
  const from = Number(token.attrGet("start") ?? 1)
  return {
    kind: "list",
    from: token.type === "ordered_list_open" ? from : null,
    items: [],
  }
}

/** Without items of which nothing is left. */
function isSeen(part: RichPart): boolean {
  if (part.kind === "list") {
    part.items = part.items
      .map((item) => item.filter(isSeen))
      .filter((item) => item.length > 0)
    return part.items.length > 0
  }
  return true
}

function linesOf(
  tokens: Token[],
  link: (href: string) => string | null
): RichRun[][] {
  const lines: RichRun[][] = [[]]
  let look: Omit<RichRun, "text"> = {}
  let [bold, italic] = [0, 0]
  let href: string | null = null
  for (const token of tokens) {
    switch (token.type) {
      case "softbreak":
      case "hardbreak":
        lines.push([])
        break
      case "strong_open":
      case "strong_close":
        bold += token.nesting
        break
      case "em_open":
      case "em_close":
        italic += token.nesting
        break
      case "link_open":
        href = link(String(token.attrGet("href") ?? ""))
        break
      case "link_close":
        href = null
        break
      default:
        lines[lines.length - 1]!.push({ text: token.content, ...look })
    }
    look = {
      ...(bold > 0 && { bold: true as const }),
      ...(italic > 0 && { italic: true as const }),
      ...(href && { href }),
    }
  }
  return lines
}

/** Values in the place of their marks. */
function fill(run: RichRun, values: string[]): RichRun {
  const words = partsOf(run.text, values).map(({ text }) => text)
  return { ...run, text: words.join("") }
}
