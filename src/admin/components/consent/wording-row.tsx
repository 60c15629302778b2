import { Button, Label, Text, Textarea, toast } from "@medusajs/ui"
import { useId, useState } from "react"

import { tidyCovers } from "../../../domain/consent/ad-cover"
import type { AdminConsentWording } from "../../../types"
import { errorWords } from "../../lib/api/error-words"
import { useChangeConsent } from "../../lib/consent/use-change-consent"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { WordingCovers } from "./wording-covers"

/** The only question so far whose answer may go beyond its purpose. */
const ADS_WORDING = "ads_yes"

type WordingRowProps = { wording: AdminConsentWording }

/** The words of one question in one language; saving them is a new version. */
export const WordingRow = ({ wording }: WordingRowProps) => {
  const { t } = useWords()
  const { dateTime, language } = useFormatters()
  const id = useId()
  const [text, setText] = useState(wording.text)
  const [covers, setCovers] = useState(wording.covers ?? [])
  const { mutate, isPending } = useChangeConsent("consent/wordings")
  const { key, locale, version } = wording
  const isAboutAds = key === ADS_WORDING
  const isChanged =
    text.trim() !== wording.text ||
    String(tidyCovers(covers)) !== String(tidyCovers(wording.covers))

  const handleSave = () =>
    mutate(
      { key, locale, text, ...(isAboutAds && { covers }) },
      {
        onSuccess: () => toast.success(t("consent.saved")),
        onError: (error) => toast.error(errorWords(error, t)),
      }
    )

  return (
    <div className="px-6 py-4">
      <Label htmlFor={id} size="small" weight="plus">
        {t("consent.wording.label", {
          question: t(`consent.wording.${key}`),
          language: language(locale),
        })}
      </Label>
      <Textarea
        id={id}
        className="mt-2"
        rows={3}
        maxLength={2000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {isAboutAds && <WordingCovers covers={covers} onChange={setCovers} />}
      <div className="mt-2 flex flex-wrap items-center justify-between gap-2">
        <Text size="small" className="text-ui-fg-subtle">
          {t("consent.wording.version", {
            version,
            at: dateTime(wording.created_at),
          })}
        </Text>
        <Button
          size="small"
          variant="secondary"
          disabled={!text.trim() || !isChanged}
          isLoading={isPending}
          onClick={handleSave}
        >
          {t("consent.wording.save")}
        </Button>
      </div>
    </div>
  )
}
