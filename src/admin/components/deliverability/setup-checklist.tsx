import { Fragment } from "react"

import type { AdminSetup } from "../../../types"
import { groupRows } from "../../lib/deliverability/group-rows"
import { useWords } from "../../lib/i18n/use-words"
import { SETUP_EXTRAS } from "./setup-extras"
import { SetupRow } from "./setup-row"
import { SetupSection } from "./setup-section"

type SetupChecklistProps = { setup: AdminSetup }

/** All that has to be right, part by part. */
export const SetupChecklist = ({ setup }: SetupChecklistProps) => {
  const { t } = useWords()

  return (
    <>
      {groupRows(setup.rows).map(({ group, rows }, index) => (
        <Fragment key={group}>
          <SetupSection title={t(`setup.group.${group}`)}>
            {rows.map((row) => (
              <SetupRow key={`${row.subject} ${row.about}`} row={row} />
            ))}
          </SetupSection>
          {index === 0 && SETUP_EXTRAS.map((Extra, n) => <Extra key={n} />)}
        </Fragment>
      ))}
    </>
  )
}
