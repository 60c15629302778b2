import { Button, Text } from "@medusajs/ui"

import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"

type CursorPage = { after?: string; before?: string }

type CursorPagesProps = {
  /** What is listed. */
  of: "carts" | "codes"
  list:
    | {
        count: number
        count_is_capped: boolean
        previous: string | null
        next: string | null
      }
    | undefined
  isLoading: boolean
  onPage: (page: CursorPage) => void
}

/**
 * Steps through a list that is read from where a page ends: to its beginning,
 * its end and the pages beside this one, and no number of pages, which would
 * take as long to find as to read them all.
 */
export const CursorPages = ({
  of,
  list,
  isLoading,
  onPage,
}: CursorPagesProps) => {
  const { t } = useWords()
  const { integer } = useFormatters()

  if (!list?.count) {
    return null
  }

  const { previous, next } = list
  const isWhole = !previous && !next
  const steps = [
    { word: "pages.first", page: previous && {} },
    { word: "pages.prev", page: previous && { before: previous } },
    { word: "pages.next", page: next && { after: next } },
    { word: "pages.last", page: next && { before: "last" } },
  ] as const

  return (
    <div className="flex flex-wrap items-center justify-between gap-2 border-t px-6 py-4">
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {list.count_is_capped
          ? t(`pages.${of}.many`, { shown: integer(list.count) })
          : t(`pages.${of}.all`, {
              count: list.count,
              shown: integer(list.count),
            })}
      </Text>
      {!isWhole && (
        <nav
          aria-label={t("pages.pages")}
          className="-mx-2 flex items-center gap-x-1"
        >
          {steps.map(({ word, page }) => (
            <Button
              key={word}
              size="small"
              variant="transparent"
              disabled={!page || isLoading}
              onClick={() => page && onPage(page)}
            >
              {t(word)}
            </Button>
          ))}
        </nav>
      )}
    </div>
  )
}
