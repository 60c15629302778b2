import { Label, RadioGroup, Text } from "@medusajs/ui"
import { useId } from "react"

type ChoiceGroupProps<T extends string> = {
  label: string
  value: T
  choices: {
    value: T
    label: string
    hint?: string
    isDisabled?: boolean
  }[]
  onChange: (value: T) => void
}

/** One of a few, each with what it means. */
export const ChoiceGroup = <T extends string>({
  label,
  value,
  choices,
  onChange,
}: ChoiceGroupProps<T>) => {
  const id = useId()

  return (
    <fieldset className="flex flex-col gap-y-2">
      <legend className="txt-compact-small-plus contents">{label}</legend>
      <RadioGroup
        aria-label={label}
        className="flex flex-col gap-y-2"
        value={value}
        onValueChange={(next) => onChange(next as T)}
      >
        {choices.map((choice) => (
          <div key={choice.value} className="flex items-start gap-x-3">
            <RadioGroup.Item
              id={`${id}-${choice.value}`}
              value={choice.value}
              className="shrink-0"
              disabled={choice.isDisabled}
            />
            <div className="min-w-0">
              <Label
                htmlFor={`${id}-${choice.value}`}
                size="small"
                className="text-pretty"
              >
                {choice.label}
              </Label>
              {choice.hint && (
                <Text size="small" className="text-ui-fg-subtle text-pretty">
                  {choice.hint}
                </Text>
              )}
            </div>
          </div>
        ))}
      </RadioGroup>
    </fieldset>
  )
}
