import { Container } from "@medusajs/ui"

import { audienceName } from "../../lib/audience/audience-name"
import { readyAudiences } from "../../lib/audience/ready-audiences"
import { useAudiences } from "../../lib/audience/use-audiences"
import { useWords } from "../../lib/i18n/use-words"
import { SectionHeader } from "../common/section-header"
import { TextLink } from "../common/text-link"
import { AudienceSize } from "./audience-size"
import { LastExport } from "./last-export"

const SHOWN = 4

/** On the overview: the audiences whose files would hold somebody. */
export const ReadySection = () => {
  const { t } = useWords()
  // Carts are what the overview is about: without this it is whole as well.
  const { data = [] } = useAudiences()
  const ready = readyAudiences(data)
  if (!ready.length) return null

  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("audience.ready.title")}
        hint={t("audience.ready.hint")}
      >
        <TextLink to="/cart-recovery/audiences" className="txt-small">
          {t("audience.ready.all")}
        </TextLink>
      </SectionHeader>
      <ul className="divide-y">
        {ready.slice(0, SHOWN).map((audience) => (
          <li
            key={audience.id}
            className="grid gap-x-6 gap-y-2 px-6 py-3 md:grid-cols-[minmax(0,1fr)_10rem_11rem]"
          >
            <TextLink
              to={`/cart-recovery/audiences/${audience.id}`}
              className="txt-compact-small-plus w-fit break-words"
            >
              {audienceName(audience, t)}
            </TextLink>
            <AudienceSize audience={audience} />
            <LastExport audience={audience} />
          </li>
        ))}
      </ul>
    </Container>
  )
}
