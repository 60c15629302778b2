import { Select } from "@medusajs/ui"

import { useWords } from "../../lib/i18n/use-words"
import { useStores } from "../../lib/store/use-stores"

type PreviewStoreProps = { value: string; onChange: (store: string) => void }

/** A choice may not be empty, and the name of the shop's own store is. */
const choiceOf = (store: string) => `store:${store}`
const storeOf = (choice: string) => choice.slice(choiceOf("").length)

/** Whose messages to look at; nothing when only one store sends any. */
export const PreviewStore = ({ value, onChange }: PreviewStoreProps) => {
  const { t } = useWords()
  const { data = [] } = useStores()
  const stores = data.filter(({ send }) => send)

  if (stores.length < 2) {
    return null
  }

  return (
    <Select
      size="small"
      value={choiceOf(value)}
      onValueChange={(choice) => onChange(storeOf(choice))}
    >
      <Select.Trigger
        aria-label={t("field.store")}
        className="w-40 text-left [&>span]:truncate"
      >
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {stores.map(({ id, name }) => (
          <Select.Item key={id} value={choiceOf(id)}>
            {name}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
