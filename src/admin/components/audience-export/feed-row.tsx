import { Button, Text, toast } from "@medusajs/ui"

import type { AdminAudienceFeed } from "../../../types"
import { errorWords } from "../../lib/api/error-words"
import { NETWORK_NAMES } from "../../lib/audience/network-names"
import { useRevokeFeed } from "../../lib/audience-export/use-feeds"
import { useFormatters } from "../../lib/format/use-formatters"
import { useNow } from "../../lib/format/use-now"
import { useWords } from "../../lib/i18n/use-words"
import { useAsk } from "../../lib/prompt/use-ask"

type FeedRowProps = { feed: AdminAudienceFeed; onRevoked: () => void }

/** An address that a network fetches from: for whom, how long, how lately. */
export const FeedRow = ({ feed, onRevoked }: FeedRowProps) => {
  const { t } = useWords()
  const { ago, dateTime } = useFormatters()
  const now = useNow(60_000)
  const ask = useAsk()
  const { mutate, isPending } = useRevokeFeed(feed.audience_id)
  const network = NETWORK_NAMES[feed.network]
  const isOver = new Date(feed.expires_at) <= now
  const words = "audienceExport.feed"

  const handleRevoke = async () => {
    const isSure = await ask({
      variant: "danger",
      title: t(`${words}.revokeTitle`),
      description: t(`${words}.revokeQuestion`),
      confirmText: t(`${words}.revoke`),
      cancelText: t("common.cancel"),
    })
    if (isSure) {
      mutate(feed.id, {
        onSuccess: () => {
          toast.success(t(`${words}.revoked`))
          onRevoked()
        },
        onError: (error) => toast.error(errorWords(error, t)),
      })
    }
  }

  return (
    <li className="flex items-start justify-between gap-x-4 px-6 py-3">
      <div className="min-w-0">
        <Text size="small" leading="compact" weight="plus">
          {`${network}: ${t(`audienceExport.contentName.${feed.content}`)}`}
        </Text>
        <Text
          size="small"
          leading="compact"
          className="text-ui-fg-subtle text-pretty pt-0.5"
        >
          {[
            t(`${words}.${isOver ? "expired" : "expires"}`, {
              at: dateTime(feed.expires_at),
            }),
            feed.refreshed_at
              ? t(`${words}.refreshed`, { ago: ago(feed.refreshed_at, now) })
              : t(`${words}.notYet`),
            feed.fetched_at
              ? t(`${words}.fetched`, { ago: ago(feed.fetched_at, now) })
              : t(`${words}.notFetched`),
          ].join(" · ")}
        </Text>
      </div>
      <Button
        size="small"
        variant="secondary"
        className="shrink-0"
        isLoading={isPending}
        aria-label={t(`${words}.revokeLabel`, { network })}
        onClick={() => void handleRevoke()}
      >
        {t(`${words}.revoke`)}
      </Button>
    </li>
  )
}
