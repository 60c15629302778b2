import { Button, Select, toast } from "@medusajs/ui"
import { type FormEvent, useState } from "react"

import type { ExportContent } from "../../../domain/audience/export"
import { type Network, NETWORKS } from "../../../domain/audience/network"
import type { AdminAudienceFeedResponse } from "../../../types"
import { errorWords } from "../../lib/api/error-words"
import { NETWORK_NAMES } from "../../lib/audience/network-names"
import { useMakeFeed } from "../../lib/audience-export/use-feeds"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"

const DAYS = ["7", "30", "90"]
const CONTENTS: ExportContent[] = ["members", "removals"]

/** Networks of which a file holds one identifier. */
const OF_ONE: Network[] = ["x", "snapchat"]
const IDENTIFIERS = ["email", "phone"] as const

type FeedFormProps = {
  audienceId: string
  onMade: (made: AdminAudienceFeedResponse) => void
}

/** Makes an address for a network, for a time. */
export const FeedForm = ({ audienceId, onMade }: FeedFormProps) => {
  const { t } = useWords()
  const { integer } = useFormatters()
  const { mutate, isPending } = useMakeFeed(audienceId)
  const [network, setNetwork] = useState<Network>("google")
  const [content, setContent] = useState<ExportContent>("members")
  const [by, setBy] = useState<(typeof IDENTIFIERS)[number]>("email")
  const [days, setDays] = useState("90")
  const isOfOne = OF_ONE.includes(network)

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    mutate(
      { network, content, days: Number(days), ...(isOfOne && { by }) },
      {
        onSuccess: onMade,
        onError: (error) => toast.error(errorWords(error, t)),
      }
    )
  }

  const selects = [
    {
      word: "network",
      value: network,
      onChange: (next: string) => setNetwork(next as Network),
      choices: NETWORKS.map((one) => [one, NETWORK_NAMES[one]] as const),
    },
    {
      word: "content",
      value: content,
      onChange: (next: string) => setContent(next as ExportContent),
      choices: CONTENTS.map(
        (one) => [one, t(`audienceExport.contentName.${one}`)] as const
      ),
    },
    ...(isOfOne
      ? [
          {
            word: "by",
            value: by,
            onChange: (next: string) => setBy(next as typeof by),
            choices: IDENTIFIERS.map(
              (one) => [one, t(`audienceExport.by.${one}`)] as const
            ),
          },
        ]
      : []),
    {
      word: "days",
      value: days,
      onChange: setDays,
      choices: DAYS.map((one) => {
        const count = Number(one)

        return [
          one,
          t("audienceExport.feed.daysValue", { count, shown: integer(count) }),
        ] as const
      }),
    },
  ]

  return (
    <form
      className="flex flex-wrap items-end gap-2 px-6 py-4"
      onSubmit={handleSubmit}
    >
      {selects.map(({ word, value, onChange, choices }) => (
        <div key={word} className="min-w-0 flex-1 basis-36">
          <Select size="small" value={value} onValueChange={onChange}>
            <Select.Trigger
              aria-label={t(`audienceExport.feed.${word}`)}
              className="text-left [&>span]:truncate"
            >
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {choices.map(([one, name]) => (
                <Select.Item key={one} value={one}>
                  {name}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
      ))}
      <Button
        size="small"
        variant="secondary"
        type="submit"
        isLoading={isPending}
      >
        {t("audienceExport.feed.make")}
      </Button>
    </form>
  )
}
