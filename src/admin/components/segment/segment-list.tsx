import { Button, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"

import type { AdminSegmentsResponse } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"

type SegmentListProps = { segments: AdminSegmentsResponse["segments"] }

/** The segments: what each means, how many people, and the way to an audience. */
export const SegmentList = ({ segments }: SegmentListProps) => {
  const { t } = useWords()
  const { integer } = useFormatters()

  return (
    <ul className="divide-y">
      {segments.map(({ segment, people, with_open_cart }) => {
        const name = t(`segment.name.${segment}`)

        return (
          <li
            key={segment}
            className="flex items-center justify-between gap-x-4 px-6 py-3"
          >
            <div className="grid min-w-0 flex-1 gap-x-6 gap-y-1 md:grid-cols-[minmax(0,1fr)_16rem]">
              <div>
                <Text size="small" leading="compact" weight="plus">
                  {name}
                </Text>
                <Text
                  size="small"
                  leading="compact"
                  className="text-ui-fg-subtle text-pretty pt-0.5"
                >
                  {t(`segment.help.${segment}`)}
                </Text>
              </div>
              <Text size="small" leading="compact" className="tabular-nums">
                {t("audience.size.people", {
                  count: people,
                  shown: integer(people),
                })}
                <span className="text-ui-fg-subtle block pt-0.5">
                  {t("segment.withCart", {
                    count: with_open_cart,
                    shown: integer(with_open_cart),
                  })}
                </span>
              </Text>
            </div>
            <Button
              size="small"
              variant="secondary"
              className="shrink-0"
              asChild
            >
              <Link
                to={`/cart-recovery/audiences/new?segment=${segment}`}
                aria-label={t("segment.makeLabel", { name })}
              >
                {t("segment.make")}
              </Link>
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
