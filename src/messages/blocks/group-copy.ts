import type { ComposedBlock } from "./composed-block"

export type CopyBlock = Extract<ComposedBlock, { type: "heading" | "text" }>

/** Headings and texts that follow each other, or any other block. */
export type Group = {
  blocks: CopyBlock[]
  block: Exclude<ComposedBlock, CopyBlock> | null
  /** What is above leaves no room below itself. */
  isTight: boolean
}

/** Headings and texts are rows of one section; all others are one themselves. */
export function groupCopy(blocks: ComposedBlock[]): Group[] {
  const groups: Group[] = []
  for (const block of blocks) {
    const last = groups[groups.length - 1]
    const isTight = last !== undefined && leavesNoRoom(last)
    if (block.type !== "heading" && block.type !== "text") {
      groups.push({ blocks: [], block, isTight })
    } else if (last && !last.block) {
      last.blocks.push(block)
    } else {
      groups.push({ blocks: [block], block: null, isTight })
    }
  }
  return groups
}

/** Items end with their sum, and a button below them with itself. */
function leavesNoRoom({ block, isTight }: Group): boolean {
  return block?.type === "cart_items" || (block?.type === "button" && isTight)
}
