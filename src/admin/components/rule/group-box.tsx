import { Trash } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import { useRef, useState } from "react"

import { newCondition } from "../../lib/rule/change-draft"
import type { DraftCondition, DraftGroup } from "../../lib/rule/draft"
import { useRule } from "../../lib/rule/rule-context"
import { useFault } from "../../lib/rule/use-fault"
import { useWords } from "../../lib/i18n/use-words"
import { AddCondition } from "./add-condition"
import { ConditionRow } from "./condition-row"
import { FaultText } from "./fault-text"
import { MatchChoice } from "./match-choice"

type GroupBoxProps = {
  group: DraftGroup
  number: string
  onChange: (group: DraftGroup) => void
  onRemove: () => void
}

/** Conditions that count as one. */
export const GroupBox = ({
  group,
  number,
  onChange,
  onRemove,
}: GroupBoxProps) => {
  const { t } = useWords()
  const { currencies } = useRule()
  const [added, setAdded] = useState<string>()
  const end = useRef<HTMLDivElement>(null)
  const { conditions } = group
  const fault = useFault(group.key)

  return (
    <div
      role="group"
      aria-label={t("rule.group", { number })}
      className="border-ui-border-base bg-ui-bg-subtle flex flex-col gap-y-3 rounded-lg border p-3"
    >
      <div className="flex items-center justify-between gap-x-2">
        {conditions.length > 1 ? (
          <MatchChoice
            value={group.match}
            onChange={(match) => onChange({ ...group, match })}
          />
        ) : (
          <Text size="small" leading="compact" weight="plus">
            {t("rule.group", { number })}
          </Text>
        )}
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("rule.removeGroup", { number })}
          onClick={onRemove}
        >
          <Trash className="text-ui-fg-subtle" />
        </IconButton>
      </div>
      {conditions.map((condition, index) => (
        <ConditionRow
          key={condition.key}
          condition={condition}
          number={`${number}.${index + 1}`}
          isNew={condition.key === added}
          onChange={(next: DraftCondition) =>
            onChange({
              ...group,
              conditions: conditions.map((one) =>
                one.key === next.key ? next : one
              ),
            })
          }
          onRemove={() => {
            onChange({
              ...group,
              conditions: conditions.filter(({ key }) => key !== condition.key),
            })
            end.current?.querySelector("button")?.focus()
          }}
        />
      ))}
      <FaultText id={`${group.key}-fault`} partKey={group.key} />
      <div ref={end} data-missing={fault !== null}>
        <AddCondition
          onAdd={(field) => {
            const condition = newCondition(field, currencies[0] ?? "")
            setAdded(condition.key)
            onChange({ ...group, conditions: [...conditions, condition] })
          }}
        />
      </div>
    </div>
  )
}
