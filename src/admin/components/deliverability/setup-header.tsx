import { Button, Container, Text, toast } from "@medusajs/ui"
import { useEffect, useRef } from "react"

import type { AdminSetup } from "../../../types"
import { errorWords } from "../../lib/api/error-words"
import { useCheckSetup } from "../../lib/deliverability/use-check-setup"
import { useFormatters } from "../../lib/format/use-formatters"
import { useNow } from "../../lib/format/use-now"
import { useWords } from "../../lib/i18n/use-words"
import { SectionHeader } from "../common/section-header"

const AGE_INTERVAL = 10_000
/** What was found out longer ago is found out anew when the page is opened. */
const FRESH_MS = 10 * 60_000

type SetupHeaderProps = { setup: AdminSetup }

/** When the set-up was last checked, and the button that checks it again. */
export const SetupHeader = ({ setup }: SetupHeaderProps) => {
  const { t } = useWords()
  const { ago } = useFormatters()
  const now = useNow(AGE_INTERVAL)
  const { mutate, isPending } = useCheckSetup()
  const wasOpened = useRef(false)
  const { checked_at } = setup

  const handleCheck = () =>
    mutate(undefined, {
      onError: (error) =>
        toast.error(t("setup.checkFailed", { error: errorWords(error, t) })),
    })

  useEffect(() => {
    const age = Date.now() - new Date(checked_at ?? 0).getTime()
    if (!wasOpened.current && age > FRESH_MS) handleCheck()
    wasOpened.current = true
    // Once, when the page is opened.
  }, [])

  return (
    <Container className="p-0">
      <SectionHeader
        level="h1"
        title={t("menu.settings")}
        hint={t("setup.hint")}
      >
        <Text size="small" className="text-ui-fg-subtle">
          {checked_at
            ? t("setup.checkedAt", { at: ago(checked_at, now) })
            : t("setup.neverChecked")}
        </Text>
        <Button
          size="small"
          variant="secondary"
          isLoading={isPending}
          onClick={handleCheck}
        >
          {t("setup.check")}
        </Button>
      </SectionHeader>
    </Container>
  )
}
