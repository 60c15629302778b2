import type { Block, BlockType } from "../../types/step-content"

/** What one option of a block takes. */
export type BlockField =
  | { kind: "text"; most: number; isRequired?: true }
  | { kind: "choice"; of: readonly string[] }
  | { kind: "flag" }
  | { kind: "whole number"; least: number; most: number }

type FieldsOf<T extends BlockType> = Record<
  Exclude<keyof Extract<Block, { type: T }>, "id" | "type">,
  BlockField
>

const flag: BlockField = { kind: "flag" }
const align: BlockField = { kind: "choice", of: ["start", "center"] }
const text = (most: number): BlockField => ({ kind: "text", most })
const words = (most: number): BlockField => ({
  kind: "text",
  most,
  isRequired: true,
})

/** Every block there is, with its options and their limits. */
export const BLOCK_FIELDS: { [T in BlockType]: FieldsOf<T> } = {
  heading: {
    text: words(500),
    size: { kind: "choice", of: ["large", "medium"] },
    align,
  },
  text: {
    text: words(20_000),
    size: { kind: "choice", of: ["normal", "small"] },
    align,
  },
  cart_items: {
    pictures: flag,
    compact: flag,
    most: { kind: "whole number", least: 1, most: 20 },
  },
  offer: { title: text(200), savings: flag },
  countdown: { label: text(200), picture: flag },
  button: { label: words(200), url: text(2_000) },
  image: {
    url: words(2_000),
    alt: words(500),
    link: text(2_000),
    width: { kind: "whole number", least: 16, most: 600 },
  },
  divider: {},
  space: { size: { kind: "whole number", least: 4, most: 96 } },
  footer: { text: text(5_000), support: flag },
}

export const BLOCK_TYPES = Object.keys(BLOCK_FIELDS) as BlockType[]

export const MOST_BLOCKS = 40

export const BLOCK_ID = /^[A-Za-z0-9_-]{1,40}$/

/** Those of a message itself. */
export const MOST_SUBJECT = 500
export const MOST_PREHEADER = 500

/** All options of a type, whichever it is. */
export const fieldsOf = (type: BlockType): Record<string, BlockField> =>
  BLOCK_FIELDS[type]

/** What a value of an option has to be; null when it is that. */
export function fieldProblem(field: BlockField, value: unknown): string | null {
  switch (field.kind) {
    case "text":
      return typeof value !== "string"
        ? "write a text here"
        : value.length > field.most
          ? `has ${value.length} characters, and at most ${field.most} are allowed`
          : null
    case "choice":
      return field.of.includes(value as string)
        ? null
        : `must be one of: ${field.of.join(", ")}`
    case "flag":
      return typeof value === "boolean" ? null : "must be true or false"
    case "whole number":
      return Number.isInteger(value) &&
        Number(value) >= field.least &&
        Number(value) <= field.most
        ? null
        : `must be a whole number from ${field.least} to ${field.most}`
  }
}
