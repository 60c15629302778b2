import { Table } from "@medusajs/ui"

import type { AdminProblemTouch } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { ProblemRow } from "./problem-row"

type ProblemTableProps = {
  touches: AdminProblemTouch[]
  onDecided: () => void
}

/** A table; on a narrow screen every row becomes a block, nothing scrolls. */
export const ProblemTable = ({ touches, onDecided }: ProblemTableProps) => {
  const { t } = useWords()

  return (
    <Table className="max-md:block">
      <Table.Header className="max-md:hidden">
        <Table.Row>
          <Table.HeaderCell className="w-1/4">
            {t("field.customer")}
          </Table.HeaderCell>
          <Table.HeaderCell className="text-nowrap">
            {t("problems.handedOver")}
          </Table.HeaderCell>
          <Table.HeaderCell>{t("problems.known")}</Table.HeaderCell>
          <Table.HeaderCell>{t("problems.sinceThen")}</Table.HeaderCell>
          <Table.HeaderCell>
            <span className="sr-only">{t("problems.actions")}</span>
          </Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body className="border-b-0 max-md:block max-md:border-t">
        {touches.map((touch) => (
          <ProblemRow key={touch.id} touch={touch} onDecided={onDecided} />
        ))}
      </Table.Body>
    </Table>
  )
}
