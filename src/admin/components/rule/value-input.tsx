import type { DraftCondition } from "../../lib/rule/draft"
import { inputKind } from "../../lib/rule/input-kind"
import { AmountInput } from "./amount-input"
import { NumberInput } from "./number-input"
import { WordsInput } from "./words-input"

export type ValueInputProps = {
  condition: DraftCondition
  /** Where it stands what is wrong with it. */
  faultId: string
  onChange: (condition: DraftCondition) => void
}

/** What a condition compares with, typed or chosen as its kind needs it. */
export const ValueInput = (props: ValueInputProps) => {
  const { field, operator } = props.condition

  switch (inputKind(field, operator)) {
    case "amount":
      return <AmountInput {...props} />
    case "number":
      return <NumberInput {...props} label="number" />
    case "days":
      return <NumberInput {...props} label="days" />
    case "words":
      return <WordsInput key={field} {...props} />
    case "none":
      return null
  }
}
