import { Button, Container } from "@medusajs/ui"
import { Link } from "react-router-dom"

import { useWords } from "../../lib/i18n/use-words"
import { EmptyState } from "../common/empty-state"

/** For an address whose audience is not there. */
export const AudienceNotFound = () => {
  const { t } = useWords()

  return (
    <Container className="flex flex-col items-center p-0 pb-10">
      <EmptyState
        title={t("audience.notFound.title")}
        hint={t("audience.notFound.hint")}
      />
      <Button size="small" variant="secondary" asChild>
        <Link to="/cart-recovery/audiences">{t("audience.toAll")}</Link>
      </Button>
    </Container>
  )
}
