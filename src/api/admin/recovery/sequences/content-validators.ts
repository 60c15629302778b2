import { z } from "@medusajs/framework/zod"

import {
  BLOCK_ID,
  type BlockField,
  BLOCK_TYPES,
  fieldsOf,
  isOfBefore,
  MOST_BLOCKS,
  MOST_PREHEADER,
  MOST_SUBJECT,
} from "../../../../messages"
import type {
  Block,
  BlockType,
  StepContent,
  StepContentOfBefore,
} from "../../../../types"
import { plainText } from "../plain-text"

const text = (most: number) => plainText("content").pipe(z.string().max(most))

const subject = text(MOST_SUBJECT)
const preheader = text(MOST_PREHEADER)

/** What was written before there were blocks, and is still taken. */
const contentOfBefore = z.strictObject({
  subject,
  preheader,
  heading: text(500),
  body: text(20_000),
  button: text(200),
})

/** One block, by the same list that messages are checked by. */
const blockOf = (type: BlockType) =>
  z.strictObject({
    id: z.string().regex(BLOCK_ID, {
      error:
        "a block's id must be 1 to 40 letters, digits, hyphens or underscores",
    }),
    type: z.literal(type),
    ...Object.fromEntries(
      Object.entries(fieldsOf(type)).map(([name, field]) => [name, one(field)])
    ),
  })

function one(field: BlockField): z.ZodType {
  switch (field.kind) {
    case "text":
      return field.isRequired ? text(field.most) : text(field.most).optional()
    case "choice":
      return z.enum([...field.of] as [string, ...string[]]).optional()
    case "flag":
      return z.boolean().optional()
    case "whole number":
      return z.number().int().min(field.least).max(field.most).optional()
  }
}

const blocks = new Map<string, z.ZodType<unknown>>(
  BLOCK_TYPES.map((type) => [type, blockOf(type)])
)

const block = z.unknown().transform((value, context) => {
  const { type } = Object(value) as { type?: unknown }
  const schema = blocks.get(String(type))
  if (!schema) {
    context.addIssue({
      code: "custom",
      message: `there is no block "${type}", there is: ${BLOCK_TYPES.join(", ")}`,
    })
    return z.NEVER
  }
  return parseAs<Block>(schema, value, context)
})

const contentInBlocks = z.strictObject({
  subject,
  preheader,
  blocks: z.array(block).max(MOST_BLOCKS, {
    error: `blocks must be at most ${MOST_BLOCKS}`,
  }),
})

const PLACE = "content"

/** A step's content, in blocks or as it was written before them. */
export const stepContent = z
  .unknown()
  .transform((value, context): StepContent | StepContentOfBefore =>
    isOfBefore(Object(value))
      ? parseAs<StepContentOfBefore>(contentOfBefore, value, context, PLACE)
      : parseAs<StepContent>(contentInBlocks, value, context, PLACE)
  )

/**
 * By a schema that is chosen by the value, with the places of its issues; in
 * words, too, where a place to begin at is given.
 */
function parseAs<T>(
  schema: z.ZodType<unknown>,
  value: unknown,
  context: { addIssue: (issue: z.core.$ZodRawIssue) => void },
  begin?: string
): T {
  const parsed = schema.safeParse(value)
  for (const { path, message: why } of parsed.error?.issues ?? []) {
    const message = begin ? `${[begin, ...path].join(".")}: ${why}` : why
    context.addIssue({ code: "custom", path, message, input: value })
  }
  return (parsed.success ? parsed.data : z.NEVER) as T
}
