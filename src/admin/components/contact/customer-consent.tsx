import type { AdminConsent } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { SectionRow } from "../common/section-row"

type CustomerConsentProps = { consents: AdminConsent[] }

/** What a customer was asked and said; that they were never asked, too. */
export const CustomerConsent = ({ consents }: CustomerConsentProps) => {
  const { t } = useWords()
  const { dateTime } = useFormatters()

  return (
    <SectionRow label={t("consent.evidence.label")}>
      {consents.length === 0 && t("consent.evidence.none")}
      <ul className="flex flex-col gap-y-2">
        {consents.map(({ id, purpose, decision, source, ...rest }) => (
          <li key={id}>
            {`${t(`consent.purpose.${purpose}`)}: ${t(`consent.decision.${decision}`)}`}
            <span className="text-ui-fg-subtle block">
              {[
                t(`consent.evidence.${source}`),
                dateTime(rest.decided_at),
                rest.wording &&
                  t("consent.evidence.version", {
                    version: rest.wording.version,
                  }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
            {rest.wording && (
              <span className="text-ui-fg-muted block text-pretty">
                “{rest.wording.text}”
              </span>
            )}
          </li>
        ))}
      </ul>
    </SectionRow>
  )
}
