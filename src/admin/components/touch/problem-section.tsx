import { Container } from "@medusajs/ui"
import { useRef } from "react"

import { useWords } from "../../lib/i18n/use-words"
import { useProblemList } from "../../lib/touch/use-problem-list"
import { EmptyState } from "../common/empty-state"
import { Pagination } from "../common/pagination"
import { QueryState } from "../common/query-state"
import { SectionHeader } from "../common/section-header"
import { SectionSkeleton } from "../common/section-skeleton"
import { ProblemTable } from "./problem-table"

/** The messages that failed or may not have arrived, to be decided about. */
export const ProblemSection = () => {
  const { t } = useWords()
  const { query, page, pageCount, setPage } = useProblemList()
  const section = useRef<HTMLDivElement>(null)

  return (
    <QueryState
      query={query}
      skeleton={<SectionSkeleton className="h-64 w-full" />}
      errorTitle={t("problems.failed")}
    >
      {({ touches, count, limit }) => (
        <Container
          ref={section}
          tabIndex={-1}
          className="overflow-hidden p-0 outline-none"
        >
          <SectionHeader
            level="h1"
            title={t("menu.problems")}
            hint={t("problems.hint")}
          />
          {count === 0 ? (
            <EmptyState
              title={t("problems.empty.title")}
              hint={t("problems.empty.hint")}
            />
          ) : (
            // The button that had the focus goes away with its row.
            <ProblemTable
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
