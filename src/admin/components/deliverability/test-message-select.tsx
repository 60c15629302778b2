import { Label, Select } from "@medusajs/ui"
import { useId } from "react"

import { useWords } from "../../lib/i18n/use-words"
import { useSequences } from "../../lib/sequence/use-sequences"
import { messageName } from "../../lib/touch/message-name"

type TestMessageSelectProps = {
  /** A step's id; the first one's message without it. */
  value: string | undefined
  onChange: (step: string) => void
}

/** Which message of the sequence that is sent, or would be. */
export const TestMessageSelect = ({
  value,
  onChange,
}: TestMessageSelectProps) => {
  const { t } = useWords()
  const id = useId()
  const { data: sequences = [] } = useSequences()
  const sequence =
    sequences.find(({ status }) => status === "active") ?? sequences[0]
  const steps = sequence?.steps ?? []

  if (!steps.length) {
    return null
  }

  return (
    <div className="flex flex-col gap-y-1">
      <Label htmlFor={id} size="small" weight="plus">
        {t("setup.test.message")}
      </Label>
      <Select
        size="small"
        value={value ?? steps[0]!.id}
        onValueChange={onChange}
      >
        <Select.Trigger
          id={id}
          className="w-full text-left md:w-56 [&>span]:truncate"
        >
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {steps.map((step) => (
            <Select.Item key={step.id} value={step.id}>
              {messageName(
                { step_position: step.position, step_name: step.name },
                t
              )}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
