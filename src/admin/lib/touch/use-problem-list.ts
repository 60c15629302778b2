import { useEffect } from "react"

import { usePage } from "../api/use-page"
import { useProblemTouches } from "./use-problem-touches"

/**
 * The delivery problems, page by page. When the last one of a page has been
 * decided, the page before it is shown.
 */
export const useProblemList = () => {
  const { page, setPage } = usePage()
  const query = useProblemTouches(page)
  const { data, isPlaceholderData } = query
  const pageCount = data ? Math.max(1, Math.ceil(data.count / data.limit)) : 1
  const isBeyond = Boolean(data) && !isPlaceholderData && page > pageCount

  useEffect(() => {
    if (isBeyond) {
      setPage(pageCount)
    }
  }, [isBeyond, pageCount])

  return { query, page, pageCount, setPage }
}
