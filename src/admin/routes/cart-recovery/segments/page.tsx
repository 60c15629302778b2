import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, Text } from "@medusajs/ui"

import { Breadcrumb } from "../../../components/common/breadcrumb"
import { EmptyState } from "../../../components/common/empty-state"
import { QueryState } from "../../../components/common/query-state"
import { SectionHeader } from "../../../components/common/section-header"
import { SectionSkeleton } from "../../../components/common/section-skeleton"
import { BackfillSection } from "../../../components/segment/backfill-section"
import { SegmentList } from "../../../components/segment/segment-list"
import { useFormatters } from "../../../lib/format/use-formatters"
import { useNow } from "../../../lib/format/use-now"
import { useWords } from "../../../lib/i18n/use-words"
import { useSegments } from "../../../lib/segment/use-segments"

const SegmentsPage = () => {
  const { t } = useWords()
  const { ago } = useFormatters()
  const now = useNow(60_000)

  return (
    <QueryState
      query={useSegments()}
      skeleton={<SectionSkeleton className="h-96 w-full" />}
      errorTitle={t("segment.failed")}
    >
      {({ segments, computed_at, backfill }) => (
        <div className="flex w-full flex-col gap-y-3">
          <Container className="divide-y p-0">
            <SectionHeader
              level="h1"
              title={t("menu.segments")}
              hint={t("segment.hint")}
            >
              <Text size="small" className="text-ui-fg-subtle">
                {computed_at
                  ? t("segment.computed", { ago: ago(computed_at, now) })
                  : t("segment.never")}
              </Text>
            </SectionHeader>
            {segments.some(({ people }) => people > 0) ? (
              <SegmentList segments={segments} />
            ) : (
              <EmptyState
                title={t("segment.empty.title")}
                hint={t("segment.empty.hint")}
              />
            )}
          </Container>
          <BackfillSection backfill={backfill} />
        </div>
      )}
    </QueryState>
  )
}

export const config = defineRouteConfig({
  label: "menu.segments",
  translationNs: "cart-recovery",
})

export const handle = {
  breadcrumb: () => <Breadcrumb word="menu.segments" />,
}

export default SegmentsPage
