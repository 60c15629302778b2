import { Button, Container, Table, Text } from "@medusajs/ui"

import { useExports } from "../../lib/audience-export/use-exports"
import { useWords } from "../../lib/i18n/use-words"
import { QueryState } from "../common/query-state"
import { SectionHeader } from "../common/section-header"
import { SectionSkeleton } from "../common/section-skeleton"
import { ExportRow } from "./export-row"

type ExportHistoryProps = { audienceId: string }

const COLUMNS = ["when", "what", "rows", "state"] as const

/** Every file that was made of an audience; on a phone a block a file. */
export const ExportHistory = ({ audienceId }: ExportHistoryProps) => {
  const { t } = useWords()
  const query = useExports(audienceId)

  return (
    <QueryState
      query={query}
      skeleton={<SectionSkeleton className="h-40 w-full" />}
      errorTitle={t("audienceExport.history.failed")}
    >
      {(exports) => (
        <Container className="overflow-hidden p-0">
          <SectionHeader
            title={t("audienceExport.history.title")}
            hint={t("audienceExport.history.hint")}
          />
          {exports.length === 0 ? (
            <Text
              size="small"
              className="text-ui-fg-subtle border-ui-border-base border-t px-6 py-4"
            >
              {t("audienceExport.history.empty")}
            </Text>
          ) : (
            <Table className="max-md:block">
              <Table.Header className="max-md:hidden">
                <Table.Row>
                  {COLUMNS.map((column) => (
                    <Table.HeaderCell key={column}>
                      {t(`audienceExport.history.${column}`)}
                    </Table.HeaderCell>
                  ))}
                  <Table.HeaderCell>
                    <span className="sr-only">
                      {t("audienceExport.history.actions")}
                    </span>
                  </Table.HeaderCell>
                </Table.Row>
              </Table.Header>
              <Table.Body className="border-b-0 max-md:block max-md:border-t">
                {exports.map((one) => (
                  <ExportRow key={one.id} entry={one} />
                ))}
              </Table.Body>
            </Table>
          )}
          {query.hasNextPage && (
            <div className="border-ui-border-base border-t px-6 py-3">
              <Button
                size="small"
                variant="transparent"
                isLoading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t("audienceExport.history.more")}
              </Button>
            </div>
          )}
        </Container>
      )}
    </QueryState>
  )
}
