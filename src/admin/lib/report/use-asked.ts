import { useMemo } from "react"
import { useSearchParams } from "react-router-dom"

import { parseAsked, type ReportAsked, writeAsked } from "./report-asked"

/** What the report is asked for, kept in the URL: a link or reload keeps it. */
export const useAsked = () => {
  const [params, setParams] = useSearchParams()
  const asked = useMemo(() => parseAsked(params), [params])

  const change = (changed: Partial<ReportAsked>) =>
    setParams(writeAsked({ ...asked, ...changed }), { replace: true })

  return { asked, change }
}
