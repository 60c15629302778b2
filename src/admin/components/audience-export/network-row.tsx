import { Button, Drawer, Text } from "@medusajs/ui"
import { useState } from "react"

import type { AdminAudience, AdminAudienceNetwork } from "../../../types"
import { useNetworkWords } from "../../lib/audience-export/use-network-words"
import { NETWORK_NAMES } from "../../lib/audience/network-names"
import { useFormatters } from "../../lib/format/use-formatters"
import { useNow } from "../../lib/format/use-now"
import { useWords } from "../../lib/i18n/use-words"
import { StateBadge } from "../common/state-badge"
import { ExportDialog } from "./export-dialog"

type NetworkRowProps = {
  audience: AdminAudience
  network: AdminAudienceNetwork
  /** The numbers are not there yet. */
  isCounting: boolean
}

/** One network: how many would be in its file, and what has changed since. */
export const NetworkRow = ({
  audience,
  network,
  isCounting,
}: NetworkRowProps) => {
  const { t } = useWords()
  const { ago } = useFormatters()
  const { peopleWords, changesWords } = useNetworkWords()
  const now = useNow(60_000)
  const [isOpen, setIsOpen] = useState(false)
  const { last_export: last } = network
  const name = NETWORK_NAMES[network.network]

  return (
    <li className="flex items-center justify-between gap-x-4 px-6 py-3">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Text size="small" leading="compact" weight="plus">
            {name}
          </Text>
          {network.is_too_small && (
            <StateBadge color="orange">
              {t("audienceExport.tooSmall")}
            </StateBadge>
          )}
        </div>
        <Text
          size="small"
          leading="compact"
          className="text-ui-fg-subtle text-pretty pt-0.5"
        >
          {[
            isCounting && network.people === null
              ? t("audienceExport.counting")
              : peopleWords(network),
            last
              ? t("audienceExport.last", {
                  ago: ago(last.finished_at ?? last.requested_at, now),
                })
              : t("audienceExport.never"),
            ...(isCounting ? [] : changesWords(network)),
          ]
            .filter(Boolean)
            .join(" · ")}
        </Text>
      </div>
      <Drawer open={isOpen} onOpenChange={setIsOpen}>
        <Drawer.Trigger asChild>
          <Button
            size="small"
            variant="secondary"
            className="shrink-0"
            aria-label={t("audienceExport.buttonLabel", { network: name })}
          >
            {t("audienceExport.button")}
          </Button>
        </Drawer.Trigger>
        <Drawer.Content>
          <ExportDialog
            audience={audience}
            network={network}
            onDone={() => setIsOpen(false)}
          />
        </Drawer.Content>
      </Drawer>
    </li>
  )
}
