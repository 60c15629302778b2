import { Table } from "@medusajs/ui"

import type { AdminUncertainTouch } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { UncertainRow } from "./uncertain-row"

type UncertainTableProps = {
  touches: AdminUncertainTouch[]
  onDecided: () => void
}

/** A table; on a narrow screen every row becomes a block, nothing scrolls. */
export const UncertainTable = ({ touches, onDecided }: UncertainTableProps) => {
  const { t } = useWords()

  return (
    <Table className="max-md:block">
      <Table.Header className="max-md:hidden">
        <Table.Row>
          <Table.HeaderCell className="w-1/4">
            {t("field.customer")}
          </Table.HeaderCell>
          <Table.HeaderCell className="text-nowrap">
            {t("uncertain.handedOver")}
          </Table.HeaderCell>
          <Table.HeaderCell>{t("uncertain.known")}</Table.HeaderCell>
          <Table.HeaderCell>{t("uncertain.sinceThen")}</Table.HeaderCell>
          <Table.HeaderCell>
            <span className="sr-only">{t("uncertain.actions")}</span>
          </Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body className="border-b-0 max-md:block max-md:border-t">
        {touches.map((touch) => (
          <UncertainRow key={touch.id} touch={touch} onDecided={onDecided} />
        ))}
      </Table.Body>
    </Table>
  )
}
