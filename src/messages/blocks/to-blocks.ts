import type {
  Block,
  StepContent,
  StepContentOfBefore,
} from "../../types/step-content"
import { checkTemplate } from "../template/check-template"
import { CONTENT_SHAPE } from "../content-shape"
import { escapeMarkdown } from "./escape-markdown"

/** A line of the body that parts what stands above and below the items. */
const CLOSING_MARK = /^[^\S\n]*---[^\S\n]*\r?$/m

/**
 * A step's content in blocks, also where it was written before there were any:
 * then what stood there, in the order in which it stood. Its words stay words,
 * whatever Markdown would make of them.
 */
export function toBlocks(
  content: StepContent | StepContentOfBefore
): StepContent {
  if (!isOfBefore(content)) {
    return content
  }
  const { subject, preheader, heading, body, button } = content
  const [above, below] = parts(String(body ?? ""))
  const label = String(button ?? "")
  const blocks: (Block | false)[] = [
    Boolean(heading) && { id: "heading", type: "heading", text: heading },
    { id: "text", type: "text", text: asMarkdown(above) },
    { id: "offer", type: "offer" },
    { id: "button", type: "button", label },
    { id: "items", type: "cart_items" },
    { id: "button-below", type: "button", label },
    below.trim() !== "" && {
      id: "closing",
      type: "text",
      text: asMarkdown(below),
    },
    { id: "footer", type: "footer" },
  ]
  return { subject, preheader, blocks: blocks.filter((it) => it !== false) }
}

export function isOfBefore(
  content: StepContent | StepContentOfBefore
): content is StepContentOfBefore {
  return (
    Object(content) === content &&
    !("blocks" in content) &&
    ("body" in content || "heading" in content)
  )
}

/** A mark inside a condition parts nothing: both halves would be broken. */
function parts(body: string): [above: string, below: string] {
  const at = CLOSING_MARK.exec(body)
  if (!at) {
    return [body, ""]
  }
  const halves: [string, string] = [
    body.slice(0, at.index),
    body.slice(at.index + at[0].length),
  ]
  return halves.every(isSound) ? halves : [body, ""]
}

function asMarkdown(text: string): string {
  const escaped = escapeMarkdown(text)
  return isSound(escaped) || !isSound(text) ? escaped : text
}

const isSound = (text: string) =>
  checkTemplate(text, CONTENT_SHAPE).length === 0
