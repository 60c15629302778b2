import { Select } from "@medusajs/ui"

import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"

type PreviewLanguageProps = {
  value: string
  locales: string[]
  onChange: (locale: string) => void
}

/** In which language to look at the messages; nothing when there is one. */
export const PreviewLanguage = ({
  value,
  locales,
  onChange,
}: PreviewLanguageProps) => {
  const { t } = useWords()
  const { language } = useFormatters()

  if (locales.length < 2) {
    return null
  }

  return (
    <Select size="small" value={value} onValueChange={onChange}>
      <Select.Trigger aria-label={t("field.locale")} className="w-40">
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {locales.map((locale) => (
          <Select.Item key={locale} value={locale}>
            {language(locale)}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
