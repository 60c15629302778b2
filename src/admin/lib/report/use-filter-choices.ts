import { countryNames } from "../format/country-names"
import { toLocale } from "../format/locale"
import { useWords } from "../i18n/use-words"
import { shippedName } from "../sequence/shipped-name"
import { useSequences } from "../sequence/use-sequences"
import type { ReportFilter } from "../../../domain/report/report-filters"
import { useSalesChannels, useShopCountries } from "./use-shop-lists"

export type FilterChoice = { id: string; name: string }

/** What every filter offers, in the order of the page. */
export const useFilterChoices = (): [ReportFilter, FilterChoice[]][] => {
  const { t, i18n } = useWords()
  const language = toLocale(i18n.language)
  const { data: sequences = [] } = useSequences()
  const channels = [
    ...new Set(
      sequences.flatMap(({ steps }) => steps.map(({ channel }) => channel))
    ),
  ]
  const countries = useShopCountries()
    .map((code) => ({ id: code, name: countryNames([code], language) }))
    .sort((a, b) => a.name.localeCompare(b.name, language))

  return [
    ["sales_channel_id", useSalesChannels()],
    [
      "sequence_id",
      sequences.map(({ id, name }) => ({ id, name: shippedName(name, t) })),
    ],
    [
      "channel",
      channels.map((id) => ({
        id,
        name: t(`report.channel.${id}`, { defaultValue: id }),
      })),
    ],
    ["country_code", countries],
    [
      "buyer",
      ["new", "returning"].map((id) => ({ id, name: t(`report.buyer.${id}`) })),
    ],
  ]
}
