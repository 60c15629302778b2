import { Copy, Table, Text } from "@medusajs/ui"

import type { AdminAudienceExport } from "../../../types"
import { NETWORK_NAMES } from "../../lib/audience/network-names"
import { isUnderWay } from "../../lib/audience-export/use-exports"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { wordForCode } from "../../lib/i18n/word-for-code"
import { StateBadge } from "../common/state-badge"
import { StackedCell } from "../common/stacked-cell"
import { CountsByReason } from "./counts-by-reason"
import { ExportActions } from "./export-actions"
import { ExportProgress } from "./export-progress"

const COLORS = {
  queued: "grey",
  running: "blue",
  ready: "blue",
  delivered: "green",
  canceled: "grey",
  failed: "red",
} as const

const HASH_SHOWN = 12

type ExportRowProps = { entry: AdminAudienceExport }

/** One file: who made it when, what of whom it held, and what became of it. */
export const ExportRow = ({ entry }: ExportRowProps) => {
  const { t } = useWords()
  const { shortDateTime, integer } = useFormatters()
  const { content, mode, identifiers, by, network, actor } = entry
  const words = "audienceExport"
  const name =
    actor.name ??
    t(`${words}.history.${actor.type === "api-key" ? "key" : "system"}`)
  const isOneSort = network === "x" || network === "snapchat"

  return (
    <Table.Row className="max-md:flex max-md:flex-col max-md:gap-y-3 max-md:py-4 last-of-type:border-b-0">
      <StackedCell label={t(`${words}.history.when`)}>
        <time dateTime={entry.requested_at} className="text-nowrap">
          {shortDateTime(entry.requested_at)}
        </time>
        <Text
          size="small"
          leading="compact"
          className="text-ui-fg-subtle pt-0.5 [overflow-wrap:anywhere]"
        >
          {t(`${words}.history.by`, { name })}
        </Text>
      </StackedCell>
      <StackedCell label={t(`${words}.history.what`)}>
        {NETWORK_NAMES[network]}
        <Text
          size="small"
          leading="compact"
          className="text-ui-fg-subtle text-pretty pt-0.5"
        >
          {[
            t(`${words}.contentName.${content}`),
            t(`${words}.modeName.${mode}`),
            isOneSort && t(`${words}.by.${by}`),
            t(`${words}.identifiersName.${identifiers}`),
          ]
            .filter(Boolean)
            .join(", ")}
        </Text>
      </StackedCell>
      <StackedCell label={t(`${words}.history.rows`)}>
        {isUnderWay(entry) ? (
          <ExportProgress entry={entry} />
        ) : (
          <span className="tabular-nums">{integer(entry.rows)}</span>
        )}
        <CountsByReason
          counts={entry.left_out}
          title="leftOut"
          words="leftOut"
        />
        <CountsByReason
          counts={entry.reasons}
          title="why"
          words="removalReason"
        />
      </StackedCell>
      <StackedCell label={t(`${words}.history.state`)}>
        <StateBadge color={COLORS[entry.state]}>
          {t(`${words}.state.${entry.state}`)}
        </StateBadge>
        {entry.error && (
          <Text
            size="small"
            leading="compact"
            className="text-ui-fg-subtle pt-0.5 [overflow-wrap:anywhere]"
          >
            {wordForCode(t, `${words}.error`, entry.error)}
          </Text>
        )}
        {entry.content_hash && (
          <span className="text-ui-fg-muted flex items-center gap-x-1 pt-0.5">
            <code
              className="txt-compact-xsmall font-mono"
              title={`${t(`${words}.history.hash`)}: ${entry.content_hash}`}
            >
              {entry.content_hash.slice(0, HASH_SHOWN)}…
            </code>
            <Copy
              content={entry.content_hash}
              aria-label={t(`${words}.history.copyHash`)}
            />
          </span>
        )}
      </StackedCell>
      <StackedCell>
        <ExportActions entry={entry} />
      </StackedCell>
    </Table.Row>
  )
}
