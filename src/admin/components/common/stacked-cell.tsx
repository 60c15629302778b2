import { Table } from "@medusajs/ui"
import type { ReactNode } from "react"

type StackedCellProps = {
  /** Said before the value where the columns have no heads. */
  label?: string
  children: ReactNode
}

/** A cell of the table, a line of the block on a narrow screen. */
export const StackedCell = ({ label, children }: StackedCellProps) => (
  <Table.Cell className="h-auto py-3 align-top max-md:block max-md:px-6 max-md:py-0">
    {label && (
      <span className="txt-compact-xsmall-plus text-ui-fg-subtle block pb-1 md:hidden">
        {label}
      </span>
    )}
    {children}
  </Table.Cell>
)
