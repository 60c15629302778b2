import { Button, Container } from "@medusajs/ui"
import { Link, useNavigate } from "react-router-dom"

import type { AdminAudience } from "../../../types"
import { audienceName } from "../../lib/audience/audience-name"
import { useAudiences } from "../../lib/audience/use-audiences"
import { useFormatters } from "../../lib/format/use-formatters"
import { useNow } from "../../lib/format/use-now"
import { useWords } from "../../lib/i18n/use-words"
import { useRuleNames } from "../../lib/rule/use-rule-names"
import { SectionHeader } from "../common/section-header"
import { RuleSentence } from "../rule/rule-sentence"
import { AudienceMenu } from "./audience-menu"
import { AudienceSize } from "./audience-size"
import { BrokenNote } from "./broken-note"

type AudienceGeneralSectionProps = { audience: AdminAudience }

/** Whom an audience means, and how many they are. */
export const AudienceGeneralSection = ({
  audience,
}: AudienceGeneralSectionProps) => {
  const { t } = useWords()
  const { ago } = useFormatters()
  const now = useNow(60_000)
  const navigate = useNavigate()
  const { data } = useAudiences()
  const names = useRuleNames(
    [audience.rule],
    data && {
      audience: data.map((one) => ({ id: one.id, name: audienceName(one, t) })),
    }
  )

  return (
    <Container className="divide-y p-0">
      <SectionHeader
        level="h1"
        title={audienceName(audience, t)}
        hint={
          audience.counted_at
            ? t("audience.counted", { ago: ago(audience.counted_at, now) })
            : undefined
        }
      >
        <Button size="small" variant="secondary" asChild>
          <Link to="edit">{t("audience.menu.edit")}</Link>
        </Button>
        <AudienceMenu
          audience={audience}
          onDeleted={() => navigate("/cart-recovery/audiences")}
        />
      </SectionHeader>
      <div className="grid gap-x-6 gap-y-2 px-6 py-4 md:grid-cols-[minmax(0,1fr)_10rem]">
        <div>
          <RuleSentence rule={audience.rule} names={names} />
          <BrokenNote broken={audience.broken} />
        </div>
        <AudienceSize audience={audience} />
      </div>
    </Container>
  )
}
