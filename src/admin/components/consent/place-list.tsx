import { Text } from "@medusajs/ui"

import type { AdminConsentPlace } from "../../../types"
import type { Drafts } from "../../lib/consent/mode-choices"
import { useWords } from "../../lib/i18n/use-words"
import { PlaceChoice } from "./place-choice"

type PlaceListProps = {
  places: AdminConsentPlace[]
  drafts: Drafts
  onChange: (drafts: Drafts) => void
}

/** What people are asked for before they are written to, place by place. */
export const PlaceList = ({ places, drafts, onChange }: PlaceListProps) => {
  const { t } = useWords()

  return (
    <div className="divide-y">
      {places.map((place) => (
        <PlaceChoice
          key={place.place}
          place={place}
          draft={drafts[place.place] ?? { mode: null, offeredSince: "" }}
          onChange={(draft) => onChange({ ...drafts, [place.place]: draft })}
        />
      ))}
      <Text size="small" className="text-ui-fg-muted px-6 py-4 text-pretty">
        {t("consent.notAdvice")}
      </Text>
    </div>
  )
}
