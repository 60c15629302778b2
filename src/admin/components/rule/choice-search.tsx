import { Input } from "@medusajs/ui"
import { useId, useRef, useState } from "react"

import { useWords } from "../../lib/i18n/use-words"
import type { Choice } from "../../lib/rule/choices"
import type { DraftCondition } from "../../lib/rule/draft"
import { useRule } from "../../lib/rule/rule-context"
import { useChoices } from "../../lib/rule/use-choices"
import { useFault } from "../../lib/rule/use-fault"
import { useListbox } from "../../lib/rule/use-listbox"
import { ChoiceList } from "./choice-list"

type ChoiceSearchProps = {
  condition: DraftCondition
  faultId: string
  onToggle: (choice: Choice) => void
}

/** A field to type into, and below it what fits: a combobox. */
export const ChoiceSearch = ({
  condition,
  faultId,
  onToggle,
}: ChoiceSearchProps) => {
  const { t } = useWords()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [search, setSearch] = useState("")
  const { names } = useRule()
  const fault = useFault(condition.key)
  const { field, words } = condition
  const found = useChoices(field, {
    search,
    isOpen,
    extra: names.extra[field],
  })
  const { choices } = found

  const handlePick = (choice: Choice) => {
    onToggle(choice)
    setSearch("")
  }
  const { active, setPlace, onKeyDown } = useListbox({
    count: choices.length,
    isOpen,
    onOpen: setIsOpen,
    onPick: (index) => choices[index] && handlePick(choices[index]),
  })

  return (
    <div
      ref={box}
      className="relative"
      onBlur={({ relatedTarget }) => {
        if (!box.current?.contains(relatedTarget)) setIsOpen(false)
      }}
    >
      <Input
        size="small"
        role="combobox"
        autoComplete="off"
        aria-label={`${t(`rule.field.${field}`)}: ${t("rule.value.words")}`}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={
          isOpen && active >= 0 ? `${id}-${active}` : undefined
        }
        aria-autocomplete="list"
        aria-invalid={fault !== null}
        aria-describedby={faultId}
        placeholder={t("rule.words.search")}
        value={search}
        onChange={({ target }) => {
          setSearch(target.value)
          setPlace(0)
          setIsOpen(true)
        }}
        onClick={() => setIsOpen(true)}
        onKeyDown={onKeyDown}
      />
      {isOpen && (
        <ChoiceList
          id={id}
          found={found}
          active={active}
          chosen={words}
          label={t(`rule.field.${field}`)}
          onPick={handlePick}
        />
      )}
    </div>
  )
}
