import type { ExportContent, ExportMode } from "../../../domain/audience/export"
import type { AdminAudienceNetwork } from "../../../types"
import { useNetworkWords } from "../../lib/audience-export/use-network-words"
import { useWords } from "../../lib/i18n/use-words"
import { ChoiceGroup } from "../common/choice-group"

export type Chosen = {
  content: ExportContent
  mode: ExportMode
  identifiers: "hashed" | "plain"
  by: "email" | "phone"
}

type ExportChoicesProps = {
  network: AdminAudienceNetwork
  chosen: Chosen
  onChange: (chosen: Chosen) => void
}

/** What is to be in a file; only what there is to choose at this network. */
export const ExportChoices = ({
  network,
  chosen,
  onChange,
}: ExportChoicesProps) => {
  const { t } = useWords()
  const { changed } = useNetworkWords()
  const { changes, by, identifiers } = network
  const list = changes?.find((one) => one.by === chosen.by)
  // What could not be counted in time may be there.
  const isFirst = changes !== null && !list
  const words = "audienceExport"

  return (
    <>
      <ChoiceGroup
        label={t(`${words}.content.label`)}
        value={chosen.content}
        choices={(["members", "removals"] as const).map((value) => ({
          value,
          label: t(`${words}.content.${value}`),
          hint: t(`${words}.content.${value}Hint`),
        }))}
        onChange={(content) => onChange({ ...chosen, content })}
      />
      <ChoiceGroup
        label={t(`${words}.mode.label`)}
        value={chosen.mode}
        choices={[
          {
            value: "full",
            label: t(`${words}.mode.full`),
            hint:
              chosen.content === "members"
                ? t(`${words}.mode.fullHint`)
                : undefined,
          },
          {
            value: "changes",
            label: t(`${words}.mode.changes`),
            hint: list
              ? t(`${words}.mode.changesHint`, {
                  count: list[chosen.content],
                  shown: changed(list[chosen.content]),
                })
              : isFirst
                ? t(`${words}.mode.changesNone`)
                : undefined,
            isDisabled: isFirst,
          },
        ]}
        onChange={(mode) => onChange({ ...chosen, mode })}
      />
      {by.length > 1 && (
        <ChoiceGroup
          label={t(`${words}.by.label`)}
          value={chosen.by}
          choices={by.map((value) => ({
            value,
            label: t(`${words}.by.${value}`),
          }))}
          onChange={(next) => onChange({ ...chosen, by: next })}
        />
      )}
      {identifiers.length > 1 && (
        <ChoiceGroup
          label={t(`${words}.identifiers.label`)}
          value={chosen.identifiers}
          choices={identifiers.map((value) => ({
            value,
            label: t(`${words}.identifiers.${value}`),
            hint: t(`${words}.identifiers.${value}Hint`),
          }))}
          onChange={(next) => onChange({ ...chosen, identifiers: next })}
        />
      )}
    </>
  )
}
