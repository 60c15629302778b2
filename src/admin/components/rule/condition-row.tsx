import { Trash } from "@medusajs/icons"
import { IconButton, Select } from "@medusajs/ui"
import { useEffect, useId, useRef } from "react"

import {
  FIELDS,
  type FieldName,
  type Operator,
} from "../../../domain/audience/rule/rule"
import { useWords } from "../../lib/i18n/use-words"
import {
  changeField,
  changeOperator,
  operatorsOf,
} from "../../lib/rule/change-draft"
import type { DraftCondition } from "../../lib/rule/draft"
import { FIELD_GROUPS } from "../../lib/rule/field-groups"
import { FaultText } from "./fault-text"
import { ValueInput } from "./value-input"

type ConditionRowProps = {
  condition: DraftCondition
  /** `2`, or `2.1` in a group. */
  number: string
  /** Just added: its value is what is typed next. */
  isNew: boolean
  onChange: (condition: DraftCondition) => void
  onRemove: () => void
}

/** One condition: what it is about, how it compares, and with what. */
export const ConditionRow = ({
  condition,
  number,
  isNew,
  onChange,
  onRemove,
}: ConditionRowProps) => {
  const { t } = useWords()
  const faultId = useId()
  const row = useRef<HTMLDivElement>(null)
  const { field, operator } = condition

  useEffect(() => {
    if (!isNew) return
    const place =
      row.current?.querySelector("input") ??
      row.current?.querySelectorAll("button")[1]
    place?.focus()
    // Once, when it has come.
  }, [])

  return (
    <div
      ref={row}
      role="group"
      aria-label={t("rule.condition", { number })}
      className="flex flex-col gap-y-1"
    >
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2 md:grid-cols-[10rem_8.5rem_minmax(0,1fr)_auto]">
        <Select
          size="small"
          value={field}
          onValueChange={(next) =>
            onChange(changeField(condition, next as FieldName))
          }
        >
          <Select.Trigger
            aria-label={t("rule.fieldLabel")}
            className="min-w-0 text-left [&>span]:truncate"
          >
            <Select.Value />
          </Select.Trigger>
          <Select.Content className="max-h-80">
            {FIELD_GROUPS.map(({ about, fields }) => (
              <Select.Group key={about}>
                <Select.Label>{t(`rule.about.${about}`)}</Select.Label>
                {fields.map((one) => (
                  <Select.Item key={one} value={one}>
                    {t(`rule.field.${one}`)}
                  </Select.Item>
                ))}
              </Select.Group>
            ))}
          </Select.Content>
        </Select>
        <div className="max-md:order-3 max-md:col-span-2">
          <Select
            size="small"
            value={operator}
            onValueChange={(next) =>
              onChange(changeOperator(condition, next as Operator))
            }
          >
            <Select.Trigger
              aria-label={t("rule.operatorLabel")}
              className="min-w-0 text-left [&>span]:truncate"
            >
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {operatorsOf(field).map((one) => (
                <Select.Item key={one} value={one}>
                  {t(`rule.operator.${FIELDS[field].kind}.${one}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
        <div className="min-w-0 max-md:order-4 max-md:col-span-2">
          <ValueInput
            condition={condition}
            faultId={faultId}
            onChange={onChange}
          />
          <FaultText id={faultId} partKey={condition.key} />
        </div>
        <IconButton
          size="small"
          variant="transparent"
          className="max-md:order-2"
          aria-label={t("rule.remove", { number })}
          onClick={onRemove}
        >
          <Trash className="text-ui-fg-subtle" />
        </IconButton>
      </div>
    </div>
  )
}
