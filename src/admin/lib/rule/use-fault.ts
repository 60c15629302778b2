import type { Fault } from "./find-faults"
import { useRule } from "./rule-context"

/** What is wrong with a part and may be told already. */
export const useFault = (key: string): Fault | null => {
  const { faults, showsMissing } = useRule()
  const fault = faults.get(key)
  const isTold = fault && (showsMissing || !fault.endsWith("_missing"))

  return isTold ? fault : null
}
