import type { RichPart } from "../rich/rich-text"
import type { ComposedBlocks } from "./compose-blocks"

/** Every address that some composed blocks lead to. */
export function linksOf({ blocks, footer }: ComposedBlocks): string[] {
  return [
    ...blocks.flatMap((block) =>
      block.type === "text"
        ? richLinks(block.parts)
        : block.type === "button" || block.type === "image"
          ? [block.href ?? ""]
          : []
    ),
    ...richLinks(footer.parts),
  ].filter(Boolean)
}

function richLinks(parts: RichPart[]): string[] {
  return parts.flatMap((part) =>
    part.kind === "list"
      ? richLinks(part.items.flat())
      : part.lines.flat().map(({ href }) => href ?? "")
  )
}
