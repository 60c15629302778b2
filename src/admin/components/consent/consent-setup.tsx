import { useConsent } from "../../lib/consent/use-consent"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { SetupLine } from "../deliverability/setup-row"
import { SetupSection } from "../deliverability/setup-section"

/** What people are asked for, place by place, as a part of the set-up. */
export const ConsentSetup = () => {
  const { t } = useWords()
  const { dateTime } = useFormatters()
  const { data } = useConsent()
  if (!data) return null

  return (
    <SetupSection title={t("menu.consent")}>
      {data.places.map(({ place, choice, is_chosen }) => (
        <SetupLine
          key={place}
          state={is_chosen ? "ok" : "attention"}
          title={t(`consent.place.${place}`)}
          what={t("consent.setup.what")}
          text={
            choice
              ? t("consent.setup.chosen", {
                  mode: t(`consent.mode.${choice.mode}.label`),
                  at: dateTime(choice.chosen_at),
                })
              : t(
                  is_chosen
                    ? "consent.setup.byCountry"
                    : "consent.setup.missing"
                )
          }
        />
      ))}
    </SetupSection>
  )
}
