import { useSearchParams } from "react-router-dom"

import { parsePeriod, type Period } from "./period"

const PARAM = "days"

/** The chosen period, kept in the URL so that a link or a reload keeps it. */
export const usePeriod = () => {
  const [params, setParams] = useSearchParams()

  const setPeriod = (period: Period) =>
    setParams({ [PARAM]: String(period) }, { replace: true })

  return { period: parsePeriod(params.get(PARAM)), setPeriod }
}
