import { Button } from "@medusajs/ui"

type ChoiceSwitchProps<T extends string> = {
  label: string
  /** None of them is pressed when it is none of them. */
  value: T | null
  choices: { value: T; label: string }[]
  onChange: (value: T) => void
}

/** One of a few, side by side. */
export const ChoiceSwitch = <T extends string>({
  label,
  value,
  choices,
  onChange,
}: ChoiceSwitchProps<T>) => (
  <div
    role="group"
    aria-label={label}
    className="bg-ui-bg-component flex flex-wrap items-center gap-0.5 rounded-md p-0.5"
  >
    {choices.map((choice) => (
      <Button
        key={choice.value}
        size="small"
        variant={choice.value === value ? "secondary" : "transparent"}
        aria-pressed={choice.value === value}
        onClick={() => onChange(choice.value)}
      >
        {choice.label}
      </Button>
    ))}
  </div>
)
