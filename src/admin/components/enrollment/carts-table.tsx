import { Button, clx, Container, DataTable, Heading } from "@medusajs/ui"

import {
  isNarrowed,
  toCartListQuery,
} from "../../lib/enrollment/cart-list-params"
import { useCartListState } from "../../lib/enrollment/use-cart-list-state"
import { useCarts } from "../../lib/enrollment/use-carts"
import { useLostPage } from "../../lib/enrollment/use-lost-page"
import { useWords } from "../../lib/i18n/use-words"
import { CursorPages } from "../common/cursor-pages"
import { ErrorState } from "../common/error-state"
import { NameButtons } from "../common/name-buttons"
import { useCartsTable } from "./use-carts-table"

/** A filter's chip says "is", in English whatever the reader's language. */
const WITHOUT_IS = "[&_div.border-r+div.border-r]:hidden"

/** All abandoned carts: search, filter, order, pages, a click opens one. */
export const CartsTable = () => {
  const { t } = useWords()
  const list = useCartListState()
  const query = useCarts(toCartListQuery(list.state))
  const isLost = useLostPage(list, query.error)
  const table = useCartsTable({
    ...list,
    data: query.data,
    isLoading: query.isPending || isLost,
  })

  return (
    <Container className={clx("p-0", WITHOUT_IS)}>
      <DataTable instance={table}>
        <DataTable.Toolbar
          className="flex flex-col items-start justify-between gap-2 md:flex-row md:items-center"
          translations={{ clearAll: t("carts.clearFilters") }}
        >
          <Heading>{t("menu.carts")}</Heading>
          <div className="flex w-full items-center gap-2 md:w-auto">
            <NameButtons names={[t("carts.filter"), t("carts.sort")]}>
              <DataTable.FilterMenu tooltip={t("carts.filter")} />
              <DataTable.SortingMenu tooltip={t("carts.sort")} />
            </NameButtons>
            <div className="flex-1 md:w-72">
              <DataTable.Search
                placeholder={t("carts.search")}
                aria-label={t("carts.search")}
              />
            </div>
          </div>
        </DataTable.Toolbar>
        {query.isError && !query.data && !isLost ? (
          <ErrorState
            error={query.error}
            onRetry={() => void query.refetch()}
            isRetrying={query.isFetching}
          />
        ) : (
          <>
            <DataTable.Table
              emptyState={{
                empty: {
                  heading: t("carts.empty.title"),
                  description: t("carts.empty.hint"),
                },
                filtered: {
                  heading: t("carts.noMatch.title"),
                  description: t("carts.noMatch.hint"),
                },
              }}
            />
            {query.data?.count === 0 && isNarrowed(list.state) && (
              <div className="flex justify-center py-6">
                <Button
                  size="small"
                  variant="secondary"
                  onClick={() =>
                    list.update({ q: "", status: undefined, store: undefined })
                  }
                >
                  {t("carts.noMatch.clear")}
                </Button>
              </div>
            )}
            <CursorPages
              of="carts"
              list={query.data}
              isLoading={query.isPlaceholderData}
              onPage={(page) => list.update({ page })}
            />
          </>
        )}
      </DataTable>
    </Container>
  )
}
