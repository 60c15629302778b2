import { Checkbox, Label, Text } from "@medusajs/ui"
import { useId } from "react"

import { AD_COVERS, type AdCover } from "../../../domain/consent/ad-cover"
import { useWords } from "../../lib/i18n/use-words"

type WordingCoversProps = {
  covers: AdCover[]
  onChange: (covers: AdCover[]) => void
}

/** What a yes to these words allows; Google takes only who agreed to both. */
export const WordingCovers = ({ covers, onChange }: WordingCoversProps) => {
  const { t } = useWords()

  return (
    <fieldset className="mt-2 flex flex-col gap-y-1">
      <Text asChild size="small" className="text-ui-fg-subtle">
        <legend>{t("consent.wording.covers")}</legend>
      </Text>
      {AD_COVERS.map((cover) => (
        <CoverBox
          key={cover}
          cover={cover}
          checked={covers.includes(cover)}
          onChange={(checked) =>
            onChange(
              checked
                ? [...covers, cover]
                : covers.filter((other) => other !== cover)
            )
          }
        />
      ))}
    </fieldset>
  )
}

type CoverBoxProps = {
  cover: AdCover
  checked: boolean
  onChange: (checked: boolean) => void
}

const CoverBox = ({ cover, checked, onChange }: CoverBoxProps) => {
  const { t } = useWords()
  const id = useId()

  return (
    <div className="flex items-center gap-x-2">
      <Checkbox
        id={id}
        checked={checked}
        onCheckedChange={(state) => onChange(state === true)}
      />
      <Label htmlFor={id} size="small">
        {t(`consent.wording.${cover}`)}
      </Label>
    </div>
  )
}
