import { Input, Label, Text } from "@medusajs/ui"
import { useId } from "react"

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
  listId: string
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
  const listId = useId()

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
      {chosen.content === "members" && (
        <ChoiceGroup
          label={t(`${words}.mode.label`)}
          value={chosen.mode}
          choices={[
            {
              value: "full",
              label: t(`${words}.mode.full`),
              hint: t(`${words}.mode.fullHint`),
            },
            {
              value: "changes",
              label: t(`${words}.mode.changes`),
              hint: list
                ? t(`${words}.mode.changesHint`, {
                    count: list.members,
                    shown: changed(list.members),
                  })
                : isFirst
                  ? t(`${words}.mode.changesNone`)
                  : undefined,
              isDisabled: isFirst,
            },
          ]}
          onChange={(mode) => onChange({ ...chosen, mode })}
        />
      )}
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
      {network.network === "microsoft" && (
        <div className="flex flex-col gap-y-1">
          <Label htmlFor={listId} size="small" weight="plus">
            {t(`${words}.listId.label`)}
          </Label>
          <Input
            id={listId}
            inputMode="numeric"
            maxLength={19}
            value={chosen.listId}
            aria-describedby={`${listId}-hint`}
            onChange={({ target }) =>
              onChange({ ...chosen, listId: target.value.trim() })
            }
          />
          <Text
            id={`${listId}-hint`}
            size="small"
            className="text-ui-fg-subtle text-pretty"
          >
            {t(`${words}.listId.hint`)}
          </Text>
        </div>
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
