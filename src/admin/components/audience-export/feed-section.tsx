import { Alert, Container, Text } from "@medusajs/ui"
import { useState } from "react"

import { useFeeds } from "../../lib/audience-export/use-feeds"
import { useWords } from "../../lib/i18n/use-words"
import { QueryState } from "../common/query-state"
import { SectionHeader } from "../common/section-header"
import { SectionSkeleton } from "../common/section-skeleton"
import { CopyField } from "../webhook/copy-field"
import { FeedForm } from "./feed-form"
import { FeedRow } from "./feed-row"

type FeedSectionProps = { audienceId: string }

/** The addresses at which networks fetch a file of the day. */
export const FeedSection = ({ audienceId }: FeedSectionProps) => {
  const { t } = useWords()
  const [made, setMade] = useState<{ id: string; url: string }>()

  return (
    <QueryState
      query={useFeeds(audienceId)}
      skeleton={<SectionSkeleton className="h-24 w-full" />}
      errorTitle={t("audienceExport.feed.failed")}
    >
      {(feeds) => (
        <Container className="divide-y p-0">
          <SectionHeader
            title={t("audienceExport.feed.title")}
            hint={t("audienceExport.feed.hint")}
          />
          {made && (
            <div role="status" className="flex flex-col gap-y-3 px-6 py-4">
              <Alert variant="warning">
                {t("audienceExport.feed.madeTitle")}.{" "}
                {t("audienceExport.feed.madeHint")}
              </Alert>
              <CopyField
                label={t("audienceExport.feed.address")}
                value={made.url}
              />
            </div>
          )}
          {feeds.length === 0 ? (
            <Text size="small" className="text-ui-fg-subtle px-6 py-4">
              {t("audienceExport.feed.empty")}
            </Text>
          ) : (
            <ul className="divide-y">
              {feeds.map((feed) => (
                <FeedRow
                  key={feed.id}
                  feed={feed}
                  onRevoked={() =>
                    setMade(made?.id === feed.id ? undefined : made)
                  }
                />
              ))}
            </ul>
          )}
          <FeedForm
            audienceId={audienceId}
            onMade={({ feed, url }) => setMade({ id: feed.id, url })}
          />
        </Container>
      )}
    </QueryState>
  )
}
