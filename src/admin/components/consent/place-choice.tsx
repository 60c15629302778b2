import { Badge, Input, Label, RadioGroup, Text } from "@medusajs/ui"
import { useId } from "react"

import type { AdminConsentPlace } from "../../../types"
import type { ConsentMode, Draft } from "../../lib/consent/mode-choices"
import { useFormatters } from "../../lib/format/use-formatters"
import { countryNames } from "../../lib/format/country-names"
import { useWords } from "../../lib/i18n/use-words"

const MODES: ConsentMode[] = ["explicit", "soft_opt_in", "legitimate_interest"]

type PlaceChoiceProps = {
  place: AdminConsentPlace
  draft: Draft
  onChange: (draft: Draft) => void
}

/** What people of one place are asked for: the modes, and what each reaches. */
export const PlaceChoice = ({ place, draft, onChange }: PlaceChoiceProps) => {
  const { t, i18n } = useWords()
  const { integer } = useFormatters()
  const id = useId()
  const { last_week: week, recommended, law, countries } = place
  // One of its own bears the country's name.
  const isOfSeveral = countries.length > 0 && !countries.includes(place.place)
  const reach = (mode: ConsentMode) =>
    week.carts > 0 &&
    t("consent.reach", {
      reached: integer(week[mode]),
      count: week.carts,
    })

  return (
    <fieldset className="px-6 py-4">
      <legend className="txt-small-plus contents">
        {t(`consent.place.${place.place}`)}
      </legend>
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {[
          isOfSeveral && countryNames(countries, i18n.language),
          t(`consent.why.${place.place}`),
          law,
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      <RadioGroup
        className="mt-3 flex flex-col gap-y-3"
        value={draft.mode ?? ""}
        onValueChange={(mode) =>
          onChange({ ...draft, mode: mode as ConsentMode })
        }
        aria-label={t(`consent.place.${place.place}`)}
      >
        {MODES.map((mode) => (
          <div key={mode} className="flex items-start gap-x-3">
            <RadioGroup.Item value={mode} id={`${id}-${mode}`} />
            <div className="min-w-0">
              <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <Label
                  htmlFor={`${id}-${mode}`}
                  size="small"
                  weight="plus"
                  className="text-pretty"
                >
                  {t(`consent.mode.${mode}.label`)}
                </Label>
                {mode === recommended && (
                  <Badge size="2xsmall" color="green">
                    {t("consent.recommended")}
                  </Badge>
                )}
              </div>
              <Text size="small" className="text-ui-fg-subtle text-pretty">
                {[t(`consent.mode.${mode}.hint`), reach(mode)]
                  .filter(Boolean)
                  .join(" ")}
              </Text>
            </div>
          </div>
        ))}
      </RadioGroup>
      {draft.mode && draft.mode !== "explicit" && (
        <div className="mt-3 max-w-xs pl-8">
          <Label htmlFor={`${id}-since`} size="small" weight="plus">
            {t("consent.since.label")}
          </Label>
          <Input
            id={`${id}-since`}
            type="date"
            size="small"
            value={draft.offeredSince}
            onChange={({ target }) =>
              onChange({ ...draft, offeredSince: target.value })
            }
          />
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t("consent.since.hint")}
          </Text>
        </div>
      )}
    </fieldset>
  )
}
