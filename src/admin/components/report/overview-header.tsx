import { Button, Container } from "@medusajs/ui"
import { Link } from "react-router-dom"

import { useWords } from "../../lib/i18n/use-words"
import type { Period } from "../../lib/report/period"
import { SectionHeader } from "../common/section-header"
import { PeriodPicker } from "./period-picker"

type OverviewHeaderProps = {
  period: Period
  onPeriodChange: (period: Period) => void
}

/** The overview's name, its period, and the way to the carts. */
export const OverviewHeader = ({
  period,
  onPeriodChange,
}: OverviewHeaderProps) => {
  const { t } = useWords()

  return (
    <Container className="p-0">
      <SectionHeader
        level="h1"
        title={t("menu.overview")}
        hint={t("overview.hint")}
      >
        <PeriodPicker value={period} onChange={onPeriodChange} />
        <Button size="small" variant="secondary" asChild>
          <Link to="/cart-recovery/carts">{t("overview.toCarts")}</Link>
        </Button>
      </SectionHeader>
    </Container>
  )
}
