import { Button, Input, Select, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"

import { errorWords } from "../../lib/api/error-words"
import { useCustomerGroups } from "../../lib/contact/use-customer-groups"
import { useLeaveOut } from "../../lib/contact/use-left-out"
import { useWords } from "../../lib/i18n/use-words"

/** What a list of groups begins with: not a group. */
const BY_ADDRESS = "address"

/** Leaves out an address, a domain, or a customer group. */
export const LeftOutForm = () => {
  const { t } = useWords()
  const { data: groups } = useCustomerGroups()
  const { mutate, isPending } = useLeaveOut()
  const [group, setGroup] = useState(BY_ADDRESS)
  const [who, setWho] = useState("")
  const [note, setNote] = useState("")
  const isAddress = group === BY_ADDRESS

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const entry = isAddress
      ? { who: who.trim(), note }
      : { customer_group_id: group, note }
    mutate(entry, {
      onSuccess: () => {
        toast.success(t("leftOut.add.done"))
        setWho("")
        setNote("")
        setGroup(BY_ADDRESS)
      },
      onError: (error) => toast.error(errorWords(error, t)),
    })
  }

  return (
    <form
      className="flex flex-wrap items-end gap-2 px-6 py-4"
      onSubmit={handleSubmit}
    >
      {groups && groups.length > 0 && (
        <div className="min-w-0 flex-1 basis-44">
          <Select size="small" value={group} onValueChange={setGroup}>
            <Select.Trigger aria-label={t("leftOut.add.by")}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              <Select.Item value={BY_ADDRESS}>
                {t("leftOut.add.address")}
              </Select.Item>
              {groups.map(({ id, name }) => (
                <Select.Item key={id} value={id}>
                  {t("leftOut.group", { name: name ?? id })}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
      )}
      {isAddress && (
        <div className="min-w-0 flex-1 basis-56">
          <Input
            size="small"
            autoComplete="off"
            inputMode="email"
            aria-label={t("leftOut.add.who")}
            placeholder={t("leftOut.add.who")}
            value={who}
            onChange={(event) => setWho(event.target.value)}
          />
        </div>
      )}
      <div className="min-w-0 flex-1 basis-44">
        <Input
          size="small"
          autoComplete="off"
          maxLength={500}
          aria-label={t("leftOut.add.note")}
          placeholder={t("leftOut.add.note")}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <Button
        size="small"
        variant="secondary"
        type="submit"
        isLoading={isPending}
        disabled={isAddress && !who.trim()}
      >
        {t("leftOut.add.button")}
      </Button>
    </form>
  )
}
