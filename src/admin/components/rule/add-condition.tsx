import { Plus } from "@medusajs/icons"
import { Button, DropdownMenu } from "@medusajs/ui"
import { useRef } from "react"

import type { FieldName } from "../../../domain/audience/rule/rule"
import { useWords } from "../../lib/i18n/use-words"
import { FIELD_GROUPS } from "../../lib/rule/field-groups"

type AddConditionProps = { onAdd: (field: FieldName) => void }

/** Asks what a new condition is about. */
export const AddCondition = ({ onAdd }: AddConditionProps) => {
  const { t } = useWords()
  const chosen = useRef<FieldName | null>(null)

  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button size="small" variant="secondary">
          <Plus />
          {t("rule.add")}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        align="start"
        collisionPadding={16}
        className="max-h-80 overflow-y-auto"
        // The menu holds the focus until it is gone; a new condition takes it.
        onCloseAutoFocus={(event) => {
          const field = chosen.current
          chosen.current = null
          if (field) {
            event.preventDefault()
            onAdd(field)
          }
        }}
      >
        {FIELD_GROUPS.map(({ about, fields }) => (
          <DropdownMenu.Group key={about}>
            <DropdownMenu.Label>{t(`rule.about.${about}`)}</DropdownMenu.Label>
            {fields.map((field) => (
              <DropdownMenu.Item
                key={field}
                onSelect={() => (chosen.current = field)}
              >
                {t(`rule.field.${field}`)}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Group>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
