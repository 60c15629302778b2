import { Text } from "@medusajs/ui"

import type { AdminAudience } from "../../../types"
import { NETWORK_NAMES } from "../../lib/audience/network-names"
import { useNetworks } from "../../lib/audience/use-networks"
import { useNetworkWords } from "../../lib/audience-export/use-network-words"
import { useFormatters } from "../../lib/format/use-formatters"
import { useNow } from "../../lib/format/use-now"
import { useWords } from "../../lib/i18n/use-words"

type LastExportProps = { audience: Pick<AdminAudience, "id" | "last_export"> }

/** When an audience was downloaded last, and what has changed since. */
export const LastExport = ({ audience }: LastExportProps) => {
  const { t } = useWords()
  const { ago } = useFormatters()
  const now = useNow(60_000)
  const { id, last_export: last } = audience

  return (
    <div>
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {last
          ? t("audience.export.last", {
              network: NETWORK_NAMES[last.network],
              ago: ago(last.at, now),
            })
          : t("audience.export.never")}
      </Text>
      {last && <ChangedSince id={id} network={last.network} />}
    </div>
  )
}

type ChangedSinceProps = {
  id: string
  network: NonNullable<AdminAudience["last_export"]>["network"]
}

const ChangedSince = ({ id, network }: ChangedSinceProps) => {
  const { changesWords } = useNetworkWords()
  const { query, isCounting } = useNetworks(id)
  const row = isCounting
    ? undefined
    : query.data?.find((one) => one.network === network)
  const words = row ? changesWords(row) : []
  if (!words.length) return null

  return (
    <Text size="small" leading="compact" className="text-ui-fg-muted">
      {words.join(" · ")}
    </Text>
  )
}
