import { Button } from "@medusajs/ui"
import { useState } from "react"

import type { AdminCustomerTouch } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { CustomerTouch } from "./customer-touch"

const SHOWN_AT_FIRST = 5

type CustomerTouchesProps = { touches: AdminCustomerTouch[] }

/** The latest messages; the rest on demand, the page has other sections. */
export const CustomerTouches = ({ touches }: CustomerTouchesProps) => {
  const { t } = useWords()
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? touches : touches.slice(0, SHOWN_AT_FIRST)

  return (
    <>
      <ul className="divide-y">
        {shown.map((touch) => (
          <CustomerTouch key={touch.id} touch={touch} />
        ))}
      </ul>
      {shown.length < touches.length && (
        <div className="px-6 py-3">
          <Button
            size="small"
            variant="transparent"
            onClick={() => setShowsAll(true)}
          >
            {t("customer.showAll", { count: touches.length })}
          </Button>
        </div>
      )}
    </>
  )
}
