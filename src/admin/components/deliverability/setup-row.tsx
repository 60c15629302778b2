import { Text } from "@medusajs/ui"

import type { AdminSetupRow } from "../../../types"
import { describeRow } from "../../lib/deliverability/describe-row"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { StateBadge } from "../common/state-badge"

const COLORS = { ok: "green", attention: "orange", not_known: "grey" } as const

type SetupRowProps = { row: AdminSetupRow }

/** One thing of the set-up: what it is, how it stands, and what to do. */
export const SetupRow = ({ row }: SetupRowProps) => {
  const { t } = useWords()
  const { title, what, text } = describeRow(row, t, useFormatters())

  return <SetupLine state={row.state} title={title} what={what} text={text} />
}

type SetupLineProps = {
  state: AdminSetupRow["state"]
  title: string
  what: string
  text: string
}

/** The same in words that are there already. */
export const SetupLine = ({ state, title, what, text }: SetupLineProps) => {
  const { t } = useWords()

  return (
    <li className="grid grid-cols-[1fr_auto] items-start gap-x-4 gap-y-1 px-6 py-3 md:grid-cols-[1fr_2fr_10rem]">
      <div className="min-w-0">
        <Text
          size="small"
          leading="compact"
          weight="plus"
          className="[overflow-wrap:anywhere]"
        >
          {title}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle text-pretty">
          {what}
        </Text>
      </div>
      <StateBadge
        color={COLORS[state]}
        className="justify-self-end md:order-last"
      >
        {t(`setup.state.${state}`)}
      </StateBadge>
      <Text
        size="small"
        className="text-ui-fg-subtle col-span-2 min-w-0 text-pretty [overflow-wrap:anywhere] md:col-span-1"
      >
        {text}
      </Text>
    </li>
  )
}
