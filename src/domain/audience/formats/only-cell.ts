import type { Cell } from "./cells"
import type { Row } from "./network-format"

/** A row of a file with one identifier a line. */
export function onlyCell(cell: Cell): Row {
  return "cell" in cell ? { cells: [cell.cell] } : cell
}
