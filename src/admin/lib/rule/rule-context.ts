import { createContext, useContext } from "react"

import type { Fault } from "./find-faults"
import type { RuleNames } from "./use-rule-names"

type RuleContextValue = {
  names: RuleNames
  faults: Map<string, Fault>
  /** Somebody wanted to go on: what is missing is told, too. */
  showsMissing: boolean
  currencies: string[]
}

const RuleContext = createContext<RuleContextValue | null>(null)

export const RuleProvider = RuleContext.Provider

/** What all parts of a rule's editor know. */
export const useRule = (): RuleContextValue => {
  const value = useContext(RuleContext)
  if (!value) throw new Error("useRule is for what stands in a RuleEditor.")

  return value
}
