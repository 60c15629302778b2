import { useUrlState } from "../api/use-url-state"
import { parseAsked, writeAsked } from "./report-asked"

/** What the report is asked for, kept in the URL: a link or reload keeps it. */
export const useAsked = () => {
  const { state: asked, change } = useUrlState(parseAsked, writeAsked)

  return { asked, change }
}
