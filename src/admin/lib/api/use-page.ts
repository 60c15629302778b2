import { useSearchParams } from "react-router-dom"

import { parsePage } from "./parse-page"

const PARAM = "page"

/** The page of a list, from 1, kept in the URL; page 1 leaves no trace. */
export const usePage = () => {
  const [params, setParams] = useSearchParams()

  const setPage = (page: number) =>
    setParams(page > 1 ? { [PARAM]: String(page) } : {}, { replace: true })

  return { page: parsePage(params.get(PARAM)), setPage }
}
