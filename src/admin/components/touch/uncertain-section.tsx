import { Container } from "@medusajs/ui"
import { useRef } from "react"

import { useWords } from "../../lib/i18n/use-words"
import { useUncertainList } from "../../lib/touch/use-uncertain-list"
import { EmptyState } from "../common/empty-state"
import { Pagination } from "../common/pagination"
import { QueryState } from "../common/query-state"
import { SectionHeader } from "../common/section-header"
import { SectionSkeleton } from "../common/section-skeleton"
import { UncertainTable } from "./uncertain-table"

/** The messages of which nobody knows whether they arrived, to be decided. */
export const UncertainSection = () => {
  const { t } = useWords()
  const { query, page, pageCount, setPage } = useUncertainList()
  const section = useRef<HTMLDivElement>(null)

  return (
    <QueryState
      query={query}
      skeleton={<SectionSkeleton className="h-64 w-full" />}
      errorTitle={t("uncertain.failed")}
    >
      {({ touches, count, limit }) => (
        <Container
          ref={section}
          tabIndex={-1}
          className="overflow-hidden p-0 outline-none"
        >
          <SectionHeader
            level="h1"
            title={t("menu.uncertain")}
            hint={`${t("uncertain.hint")} ${t("uncertain.policy")}`}
          />
          {count === 0 ? (
            <EmptyState
              title={t("uncertain.empty.title")}
              hint={t("uncertain.empty.hint")}
            />
          ) : (
            // The button that had the focus goes away with its row.
            <UncertainTable
              touches={touches}
              onDecided={() => section.current?.focus({ preventScroll: true })}
            />
          )}
          <Pagination
            page={page}
            pageCount={pageCount}
            count={count}
            pageSize={limit}
            onPageChange={setPage}
          />
        </Container>
      )}
    </QueryState>
  )
}
