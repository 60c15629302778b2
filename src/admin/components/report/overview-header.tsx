import { Button, Container, Heading, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"

import { useWords } from "../../lib/i18n/use-words"
import type { Period } from "../../lib/report/period"
import { SequenceList } from "../sequence/sequence-list"
import { PeriodPicker } from "./period-picker"

type OverviewHeaderProps = {
  period: Period
  onPeriodChange: (period: Period) => void
}

/** The overview's name, its sequence, its period, and the way to the carts. */
export const OverviewHeader = ({
  period,
  onPeriodChange,
}: OverviewHeaderProps) => {
  const { t } = useWords()

  return (
    <Container className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <Heading level="h1">{t("menu.overview")}</Heading>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t("overview.hint")}
          </Text>
        </div>
        <SequenceList />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <PeriodPicker value={period} onChange={onPeriodChange} />
        <Button size="small" variant="secondary" asChild>
          <Link to="/cart-recovery/carts">{t("overview.toCarts")}</Link>
        </Button>
      </div>
    </Container>
  )
}
