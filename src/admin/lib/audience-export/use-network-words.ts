import { MOST_CHANGES } from "../../../domain/audience/export"
import type { AdminAudienceNetwork } from "../../../types"
import { useFormatters } from "../format/use-formatters"
import { useWords } from "../i18n/use-words"

/** How many would be in a network's files, in words that claim no more than
 *  was counted. */
export const useNetworkWords = () => {
  const { t } = useWords()
  const { integer } = useFormatters()
  const words = "audienceExport"

  const peopleWords = ({ people, is_estimate }: AdminAudienceNetwork) =>
    people === null
      ? t(`${words}.uncounted`)
      : t(is_estimate ? `${words}.inFileAbout` : `${words}.inFile`, {
          count: people,
          shown: integer(people),
        })

  /** That many, or more. */
  const changed = (count: number) =>
    count < MOST_CHANGES ? integer(count) : `${integer(count)}+`

  /** One for each list that the network has from us. */
  const changesWords = ({ changes }: AdminAudienceNetwork) =>
    changes?.map(({ by, members, removals }) => {
      const told =
        members + removals
          ? t(`${words}.changes`, {
              members: changed(members),
              removals: changed(removals),
            })
          : t(`${words}.same`)
      return changes.length > 1 || by === "phone"
        ? `${t(`${words}.by.${by}`)}: ${told}`
        : told
    }) ?? [t(`${words}.changesUncounted`)]

  return { peopleWords, changesWords, changed }
}
