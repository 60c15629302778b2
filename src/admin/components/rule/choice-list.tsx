import { Check } from "@medusajs/icons"
import { clx, Text } from "@medusajs/ui"
import { useEffect, useRef } from "react"

import { useWords } from "../../lib/i18n/use-words"
import type { Choice } from "../../lib/rule/choices"

type ChoiceListProps = {
  id: string
  found: { choices: Choice[]; isLoading: boolean; isError: boolean }
  active: number
  chosen: string[]
  label: string
  onPick: (choice: Choice) => void
}

/** What a search has found, the chosen with a tick. */
export const ChoiceList = ({
  id,
  found: { choices, isLoading, isError },
  active,
  chosen,
  label,
  onPick,
}: ChoiceListProps) => {
  const { t } = useWords()
  const list = useRef<HTMLUListElement>(null)
  const note = isError
    ? t("rule.words.failed")
    : isLoading
      ? t("rule.words.loading")
      : choices.length === 0
        ? t("rule.words.none")
        : null

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" })
  }, [active])

  return (
    <div className="bg-ui-bg-component shadow-elevation-flyout absolute inset-x-0 top-full z-20 mt-1 rounded-lg">
      <div role="status" className="empty:hidden">
        {note && (
          <Text size="small" className="text-ui-fg-subtle px-3 py-2">
            {note}
          </Text>
        )}
      </div>
      <ul
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        aria-multiselectable
        className={clx("max-h-60 overflow-y-auto p-1", note && "hidden")}
      >
        {choices.map((choice, index) => (
          <li
            key={choice.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={chosen.includes(choice.id)}
            className={clx(
              "txt-compact-small flex cursor-pointer items-center gap-x-2 rounded px-2 py-1.5",
              index === active
                ? "bg-ui-bg-component-hover"
                : "hover:bg-ui-bg-component-hover"
            )}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(choice)}
          >
            <span className="size-4 shrink-0">
              {chosen.includes(choice.id) && <Check />}
            </span>
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {choice.name}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
