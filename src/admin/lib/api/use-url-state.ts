import { useEffect, useMemo, useRef } from "react"
import { useSearchParams } from "react-router-dom"

type Written = URLSearchParams | Record<string, string>

/**
 * What is chosen on a page, kept in the URL. Two changes in quick succession
 * are both kept: the address follows a moment later, and the second one must
 * not be made to what the address still says.
 */
export const useUrlState = <T extends object>(
  read: (params: URLSearchParams) => T,
  write: (state: T) => Written
) => {
  const [params, setParams] = useSearchParams()
  const state = useMemo(() => read(params), [read, params])
  const latest = useRef(state)
  useEffect(() => {
    latest.current = state
  }, [state])

  const change = (changed: Partial<T>) => {
    latest.current = { ...latest.current, ...changed }
    setParams(write(latest.current), { replace: true })
  }

  return { state, change }
}
