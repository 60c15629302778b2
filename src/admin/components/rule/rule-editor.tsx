import { Button, Text } from "@medusajs/ui"
import { useRef, useState } from "react"

import type { FieldName } from "../../../domain/audience/rule/rule"
import {
  newCondition,
  newGroup,
  removePart,
  replacePart,
} from "../../lib/rule/change-draft"
import {
  type DraftCondition,
  type DraftGroup,
  type DraftRule,
  isDraftGroup,
} from "../../lib/rule/draft"
import { findFaults } from "../../lib/rule/find-faults"
import { RuleProvider } from "../../lib/rule/rule-context"
import { useCurrencies } from "../../lib/rule/use-currencies"
import type { RuleNames } from "../../lib/rule/use-rule-names"
import { useWords } from "../../lib/i18n/use-words"
import { AddCondition } from "./add-condition"
import { ConditionRow } from "./condition-row"
import { GroupBox } from "./group-box"
import { MatchChoice } from "./match-choice"

type RuleEditorProps = {
  rule: DraftRule
  names: RuleNames
  /** Somebody wanted to save: what is missing is told, too. */
  showsMissing: boolean
  onChange: (rule: DraftRule) => void
}

/** Conditions, and groups of them one deep, for whoever needs a rule. */
export const RuleEditor = ({
  rule,
  names,
  showsMissing,
  onChange,
}: RuleEditorProps) => {
  const { t } = useWords()
  const currencies = useCurrencies()
  const [added, setAdded] = useState<string>()
  const end = useRef<HTMLDivElement>(null)
  const isMissing = showsMissing && rule.conditions.length === 0

  const handleAdd = (part: DraftCondition | DraftGroup) => {
    setAdded(part.key)
    onChange({ ...rule, conditions: [...rule.conditions, part] })
  }
  // The button that had the focus goes away with its row.
  const handleRemove = (key: string) => {
    onChange(removePart(rule, key))
    end.current?.querySelector("button")?.focus()
  }

  return (
    <RuleProvider
      value={{ names, faults: findFaults(rule), showsMissing, currencies }}
    >
      <div className="flex flex-col gap-y-3 px-6 py-4">
        {rule.conditions.length > 1 && (
          <MatchChoice
            value={rule.match}
            onChange={(match) => onChange({ ...rule, match })}
          />
        )}
        {rule.conditions.length === 0 && (
          <Text
            size="small"
            role={isMissing ? "alert" : undefined}
            className={isMissing ? "text-ui-fg-error" : "text-ui-fg-subtle"}
          >
            {t("rule.empty")}
          </Text>
        )}
        {rule.conditions.map((part, index) => {
          const shared = {
            number: `${index + 1}`,
            isNew: part.key === added,
            onChange: (next: DraftCondition | DraftGroup) =>
              onChange(replacePart(rule, next)),
            onRemove: () => handleRemove(part.key),
          }

          return isDraftGroup(part) ? (
            <GroupBox key={part.key} group={part} {...shared} />
          ) : (
            <ConditionRow key={part.key} condition={part} {...shared} />
          )
        })}
        <div
          ref={end}
          data-missing={isMissing}
          className="flex flex-wrap gap-2"
        >
          <AddCondition
            onAdd={(field: FieldName) =>
              handleAdd(newCondition(field, currencies[0] ?? ""))
            }
          />
          <Button
            size="small"
            variant="transparent"
            onClick={() =>
              handleAdd(newGroup(rule.match === "all" ? "any" : "all"))
            }
          >
            {t("rule.addGroup")}
          </Button>
        </div>
      </div>
    </RuleProvider>
  )
}
