/** Words that look alike. */
export type RichRun = {
  text: string
  bold?: true
  italic?: true
  /** Safe to stand in a link. */
  href?: string
}

export type RichLine = RichRun[]

export type RichParagraph = { kind: "paragraph"; lines: RichLine[] }

export type RichList = {
  kind: "list"
  /** The first number; null for points. */
  from: number | null
  items: RichPart[][]
}

export type RichPart = RichParagraph | RichList

/** The words of a line. */
export const lineText = (line: RichLine): string =>
  line.map(({ text }) => text).join("")
