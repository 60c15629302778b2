import { Container, Table } from "@medusajs/ui"

import { CODE_STATES } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { useCodes } from "../../lib/incentive/use-codes"
import { ChoiceSwitch } from "../common/choice-switch"
import { CursorPages } from "../common/cursor-pages"
import { EmptyState } from "../common/empty-state"
import { QueryState } from "../common/query-state"
import { SectionHeader } from "../common/section-header"
import { SectionSkeleton } from "../common/section-skeleton"
import { CodeRow } from "./code-row"

const ALL = "all"
const COLUMNS = ["code", "customer", "message", "end"] as const

/** The codes that messages gave: a table, on a narrow screen blocks. */
export const CodeSection = () => {
  const { t } = useWords()
  const { query, state, setState, setPage } = useCodes()

  return (
    <QueryState
      query={query}
      skeleton={<SectionSkeleton className="h-64 w-full" />}
      errorTitle={t("code.failed")}
    >
      {(list) => (
        <Container className="overflow-hidden p-0">
          <SectionHeader
            level="h1"
            title={t("code.title")}
            hint={t("code.hint")}
          >
            <ChoiceSwitch
              label={t("code.which")}
              value={state ?? ALL}
              choices={[ALL, ...CODE_STATES].map((value) => ({
                value,
                label: t(`code.state.${value}`),
              }))}
              onChange={(value) =>
                setState(CODE_STATES.find((one) => one === value) ?? null)
              }
            />
          </SectionHeader>
          {list.codes.length === 0 ? (
            <EmptyState
              title={t("code.empty.title")}
              hint={t("code.empty.hint")}
            />
          ) : (
            <Table className="max-md:block">
              <Table.Header className="max-md:hidden">
                <Table.Row>
                  {COLUMNS.map((column) => (
                    <Table.HeaderCell key={column}>
                      {t(
                        column === "customer"
                          ? "field.customer"
                          : `code.column.${column}`
                      )}
                    </Table.HeaderCell>
                  ))}
                </Table.Row>
              </Table.Header>
              <Table.Body className="border-b-0 max-md:block max-md:border-t">
                {list.codes.map((code) => (
                  <CodeRow key={code.id} code={code} />
                ))}
              </Table.Body>
            </Table>
          )}
          <CursorPages
            of="codes"
            list={list}
            isLoading={query.isPlaceholderData}
            onPage={setPage}
          />
        </Container>
      )}
    </QueryState>
  )
}
