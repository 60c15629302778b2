import { Container, Text } from "@medusajs/ui"

import { usePage } from "../../lib/api/use-page"
import { useLeftOut } from "../../lib/contact/use-left-out"
import { useWords } from "../../lib/i18n/use-words"
import { Pagination } from "../common/pagination"
import { QueryState } from "../common/query-state"
import { SectionHeader } from "../common/section-header"
import { SectionSkeleton } from "../common/section-skeleton"
import { LeftOutFixed } from "./left-out-fixed"
import { LeftOutForm } from "./left-out-form"
import { LeftOutRow } from "./left-out-row"

/** The people whom the store leaves out; admins add and remove them. */
export const LeftOutSection = () => {
  const { t } = useWords()
  const { page, setPage } = usePage()

  return (
    <QueryState
      query={useLeftOut(page)}
      skeleton={<SectionSkeleton className="h-40 w-full" />}
      errorTitle={t("leftOut.failed")}
    >
      {({ left_out, count, limit, by_option, always }) => (
        <Container className="divide-y p-0">
          <SectionHeader title={t("leftOut.title")} hint={t("leftOut.hint")} />
          <LeftOutForm />
          {left_out.length > 0 ? (
            <ul className="divide-y">
              {left_out.map((entry) => (
                <LeftOutRow key={entry.id} entry={entry} />
              ))}
            </ul>
          ) : (
            <Text size="small" className="text-ui-fg-subtle px-6 py-4">
              {t("leftOut.empty")}
            </Text>
          )}
          <Pagination
            page={page}
            pageCount={Math.ceil(count / limit)}
            count={count}
            pageSize={limit}
            onPageChange={setPage}
          />
          <LeftOutFixed byOption={by_option} always={always} />
        </Container>
      )}
    </QueryState>
  )
}
