import { Table } from "@medusajs/ui"

import { useWords } from "../../lib/i18n/use-words"

type PaginationProps = {
  /** From 1. */
  page: number
  pageCount: number
  count: number
  pageSize: number
  onPageChange: (page: number) => void
}

/** Steps through the pages of a list; nothing when there is only one. */
export const Pagination = ({
  page,
  pageCount,
  count,
  pageSize,
  onPageChange,
}: PaginationProps) => {
  const { t } = useWords()

  if (pageCount <= 1) {
    return null
  }

  return (
    <Table.Pagination
      className="border-t"
      count={count}
      pageSize={pageSize}
      pageCount={pageCount}
      pageIndex={page - 1}
      canPreviousPage={page > 1}
      canNextPage={page < pageCount}
      previousPage={() => onPageChange(page - 1)}
      nextPage={() => onPageChange(page + 1)}
      translations={{
        of: t("pages.of"),
        results: t("pages.results"),
        pages: t("pages.pages"),
        prev: t("pages.prev"),
        next: t("pages.next"),
      }}
    />
  )
}
