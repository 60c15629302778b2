import { Container } from "@medusajs/ui"

import type { AdminAudience } from "../../../types"
import { useNetworks } from "../../lib/audience/use-networks"
import { useWords } from "../../lib/i18n/use-words"
import { QueryState } from "../common/query-state"
import { SectionHeader } from "../common/section-header"
import { SectionSkeleton } from "../common/section-skeleton"
import { NetworkRow } from "./network-row"

type NetworkSectionProps = { audience: AdminAudience }

/** Every ad network, with a button for its file. */
export const NetworkSection = ({ audience }: NetworkSectionProps) => {
  const { t } = useWords()
  const { query, isCounting } = useNetworks(audience.id)

  return (
    <QueryState
      query={query}
      skeleton={<SectionSkeleton className="h-96 w-full" />}
      errorTitle={t("audienceExport.failed")}
    >
      {(networks) => (
        <Container className="divide-y p-0">
          <SectionHeader
            title={t("audienceExport.title")}
            hint={t("audienceExport.hint")}
          />
          <ul className="divide-y">
            {networks.map((network) => (
              <NetworkRow
                key={network.network}
                audience={audience}
                network={network}
                isCounting={isCounting}
              />
            ))}
          </ul>
        </Container>
      )}
    </QueryState>
  )
}
