import type { ContentProblem } from "../check-content"
import { CONTENT_SHAPE } from "../content-shape"
import { checkTemplate } from "../template/check-template"
import {
  BLOCK_ID,
  BLOCK_TYPES,
  fieldProblem,
  fieldsOf,
  MOST_BLOCKS,
} from "./block-fields"
import type { BlockType } from "../../types/step-content"

/**
 * What is wrong with a content's blocks, each with the block, the line and the
 * reason: unknown blocks and options, limits, and templates that do not work.
 */
export function checkBlocks(blocks: unknown): ContentProblem[] {
  if (!Array.isArray(blocks)) {
    return [whole("must be a list of blocks")]
  }
  if (blocks.length > MOST_BLOCKS) {
    return [
      whole(`has ${blocks.length}, and at most ${MOST_BLOCKS} are allowed`),
    ]
  }
  const ids = blocks.map((block) => Object(block).id)
  return blocks.flatMap((block, index) => {
    const at = (field: string, reason: string, line = 1): ContentProblem => {
      const { id = "", type = "" } = Object(block)
      const place = { index, id: String(id), type: String(type) }
      return { field, block: place, line, reason }
    }
    const place = placeProblem(blocks, index)
    return [
      ...checkBlock(block, at),
      ...(ids.indexOf(ids[index]) < index
        ? [at("id", `"${ids[index]}" is another block's too, choose another`)]
        : []),
      ...(place ? [at("type", place)] : []),
    ]
  })
}

type At = (field: string, reason: string, line?: number) => ContentProblem

function checkBlock(block: unknown, at: At): ContentProblem[] {
  if (Object(block) !== block) {
    return [at("type", "a block is an object with an id and a type")]
  }
  const { id, type, ...options } = block as Record<string, unknown>
  if (!BLOCK_TYPES.includes(type as BlockType)) {
    const known = BLOCK_TYPES.join(", ")
    return [at("type", `there is no block "${type}", there is: ${known}`)]
  }
  const fields = fieldsOf(type as BlockType)
  const problems =
    typeof id === "string" && BLOCK_ID.test(id)
      ? []
      : [at("id", "must be 1 to 40 letters, digits, hyphens or underscores")]
  for (const name of Object.keys(options)) {
    if (!Object.hasOwn(fields, name)) {
      const known = Object.keys(fields).join(", ") || "none"
      problems.push(at(name, `is no option of "${type}", there is: ${known}`))
    }
  }
  for (const [name, field] of Object.entries(fields)) {
    const value = options[name]
    const isNeeded = field.kind === "text" && field.isRequired
    if (value === undefined && !isNeeded) {
      continue
    }
    const problem = fieldProblem(field, value)
    if (problem) {
      problems.push(at(name, problem))
    } else if (field.kind === "text") {
      problems.push(
        ...checkTemplate(value, CONTENT_SHAPE).map(({ line, reason }) =>
          at(name, reason, line)
        )
      )
    }
  }
  return problems
}

/** The frame ends with it. */
function placeProblem(blocks: unknown[], index: number): string | null {
  const isFooter = (block: unknown) => Object(block).type === "footer"
  return isFooter(blocks[index]) && index < blocks.length - 1
    ? "the footer must be the last block"
    : null
}

const whole = (reason: string): ContentProblem => ({
  field: "blocks",
  block: null,
  line: 1,
  reason,
})
