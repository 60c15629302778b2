import { Button } from "@medusajs/ui"
import { Link } from "react-router-dom"

import { useWords } from "../../lib/i18n/use-words"
import { ActivateSequenceButton } from "../sequence/activate-sequence-button"

type HealthRemedyProps = { code: string }

/** What an admin can do about a problem right here; often nothing. */
export const HealthRemedy = ({ code }: HealthRemedyProps) => {
  const { t } = useWords()

  switch (code) {
    case "sequence_inactive":
      return <ActivateSequenceButton />
    case "touches_uncertain":
      return (
        <Button size="small" variant="secondary" asChild>
          <Link to="/cart-recovery/uncertain">{t("uncertain.decide")}</Link>
        </Button>
      )
    default:
      return null
  }
}
