import type { ExportContent, ExportMode } from "../../../domain/audience/export"
import type { AdminAudienceNetwork } from "../../../types"
import { useFormatters } from "../../lib/format/use-formatters"
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
  const { integer } = useFormatters()
  const { changes, by, identifiers } = network
  const changed = changes?.[chosen.content] ?? null
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
            hint:
              changed === null
                ? t(`${words}.mode.changesNone`)
                : t(`${words}.mode.changesHint`, {
                    count: changed,
                    shown: integer(changed),
                  }),
            isDisabled: changed === null,
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
