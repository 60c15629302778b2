import { Plus } from "@medusajs/icons"
import { Button, DropdownMenu } from "@medusajs/ui"

import type { FieldName } from "../../../domain/audience/rule/rule"
import { useWords } from "../../lib/i18n/use-words"
import { FIELD_GROUPS } from "../../lib/rule/field-groups"

type AddConditionProps = { onAdd: (field: FieldName) => void }

/** Asks what a new condition is about. */
export const AddCondition = ({ onAdd }: AddConditionProps) => {
  const { t } = useWords()

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
        // The new condition takes the focus.
        onCloseAutoFocus={(event) => event.preventDefault()}
      >
        {FIELD_GROUPS.map(({ about, fields }) => (
          <DropdownMenu.Group key={about}>
            <DropdownMenu.Label>{t(`rule.about.${about}`)}</DropdownMenu.Label>
            {fields.map((field) => (
              <DropdownMenu.Item key={field} onSelect={() => onAdd(field)}>
                {t(`rule.field.${field}`)}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Group>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
