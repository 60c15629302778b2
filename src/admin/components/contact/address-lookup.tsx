import { Button, Container, Input, Text } from "@medusajs/ui"
import { useState, type FormEvent } from "react"

import { errorWords } from "../../lib/api/error-words"
import { useFindBlocks } from "../../lib/contact/use-find-blocks"
import { useWords } from "../../lib/i18n/use-words"
import { SectionHeader } from "../common/section-header"
import { StateBadge } from "../common/state-badge"
import { AddressBlocks } from "./address-blocks"

/** One address: whether it is blocked, why, and what can be done. */
export const AddressLookup = () => {
  const { t } = useWords()
  const [typed, setTyped] = useState("")
  const [asked, setAsked] = useState("")
  const { data, error, isFetching, refetch } = useFindBlocks(asked)

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() === asked) void refetch()
    else setAsked(typed.trim())
  }

  return (
    <Container className="divide-y p-0">
      <SectionHeader
        level="h1"
        title={t("menu.blocked")}
        hint={t("blocked.hint")}
      />
      <form
        className="flex flex-wrap items-end gap-2 px-6 py-4"
        onSubmit={handleSubmit}
      >
        <div className="min-w-0 flex-1 basis-56">
          <Input
            size="small"
            type="text"
            inputMode="email"
            autoComplete="off"
            aria-label={t("blocked.find.label")}
            placeholder={t("blocked.find.label")}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <Button
          size="small"
          variant="secondary"
          type="submit"
          isLoading={isFetching}
          disabled={!typed.trim()}
        >
          {t("blocked.find.button")}
        </Button>
      </form>
      <div aria-live="polite" className="divide-y">
        {error && (
          <Text size="small" className="text-ui-fg-error px-6 py-4">
            {errorWords(error, t)}
          </Text>
        )}
        {data && !error && (
          <>
            <div className="flex flex-wrap items-center gap-2 px-6 py-4">
              <Text size="small" weight="plus" className="min-w-0 break-words">
                {data.email}
              </Text>
              <StateBadge color={data.may_email ? "grey" : "red"}>
                {t(data.may_email ? "blocked.find.free" : "block.blocked")}
              </StateBadge>
            </div>
            <AddressBlocks key={data.email} address={data} />
          </>
        )}
      </div>
    </Container>
  )
}
