import { useWords } from "../../lib/i18n/use-words"
import type { Choice } from "../../lib/rule/choices"
import { useRule } from "../../lib/rule/rule-context"
import { ChoiceSearch } from "./choice-search"
import type { ValueInputProps } from "./value-input"
import { WordChip } from "./word-chip"

/** Several of what can be chosen: by name, found as one types. */
export const WordsInput = ({
  condition,
  faultId,
  onChange,
}: ValueInputProps) => {
  const { t } = useWords()
  const { names } = useRule()
  const { field, words } = condition

  const handleToggle = (choice: Choice) => {
    names.learn(field, choice)
    onChange({
      ...condition,
      words: words.includes(choice.id)
        ? words.filter((word) => word !== choice.id)
        : [...words, choice.id],
    })
  }

  return (
    <div className="flex flex-col gap-y-2">
      <ChoiceSearch
        condition={condition}
        faultId={faultId}
        onToggle={handleToggle}
      />
      {words.length > 0 && (
        <ul
          aria-label={t("rule.words.chosen")}
          className="flex flex-wrap gap-1"
        >
          {words.map((word) => (
            <WordChip
              key={word}
              name={names.nameOf(field, word)}
              isGone={names.isGone(field, word)}
              onRemove={() =>
                onChange({
                  ...condition,
                  words: words.filter((one) => one !== word),
                })
              }
            />
          ))}
        </ul>
      )}
    </div>
  )
}
