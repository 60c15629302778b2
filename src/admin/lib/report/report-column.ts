import type { ReactNode } from "react"

/** A number or an exact decimal stays a number in a file; text stays text. */
export type FileColumn<Row> = {
  name: string
  isText?: boolean
  of: (row: Row) => string | number | null
}

/** A column of a table of figures, on the screen and in its file. */
export type ReportColumn<Row> = {
  name: string
  /** What stands at the right, as figures do. */
  isFigure?: boolean
  show: (row: Row) => ReactNode
  file: FileColumn<Row>[]
}
