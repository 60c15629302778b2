import { Alert, Button, Drawer, Text, toast } from "@medusajs/ui"
import { useState } from "react"

import type { AdminAudience, AdminAudienceNetwork } from "../../../types"
import { errorWords } from "../../lib/api/error-words"
import { audienceName } from "../../lib/audience/audience-name"
import { NETWORK_NAMES } from "../../lib/audience/network-names"
import {
  MOST_AT_ONCE,
  useExportAudience,
} from "../../lib/audience-export/use-export-audience"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { ExportChoices, type Chosen } from "./export-choices"
import { UploadGuide } from "./upload-guide"

type ExportDialogProps = {
  audience: AdminAudience
  network: AdminAudienceNetwork
  onDone: () => void
}

/** How many rows a file may have, as far as that is known before: people to
 *  remove are always those who have left since. */
const expected = (
  { people, changes }: AdminAudienceNetwork,
  { content, mode, by }: Chosen
): number | null =>
  content === "members" && mode === "full"
    ? people
    : (changes?.find((one) => one.by === by)?.[content] ?? null)

/** A network's file: how to upload it, what is to be in it, and the button. */
export const ExportDialog = ({
  audience,
  network,
  onDone,
}: ExportDialogProps) => {
  const { t } = useWords()
  const { integer } = useFormatters()
  const [chosen, setChosen] = useState<Chosen>({
    content: "members",
    mode: "full",
    identifiers: "hashed",
    by: network.by[0] ?? "email",
    listId: network.last_export?.network_list_id ?? "",
  })
  const { mutate, isPending } = useExportAudience(audience.id)
  const { content, identifiers, by, listId } = chosen
  const mode = content === "removals" ? "changes" : chosen.mode
  const name = NETWORK_NAMES[network.network]
  const people = expected(network, chosen)
  const most = people ?? network.people
  // What was too much to be counted in time is large.
  const isLarge = most === null || most > MOST_AT_ONCE
  const isNobody = people === 0
  const isTooSmall =
    content === "members" &&
    mode === "full" &&
    network.is_too_small &&
    !isNobody
  const isMicrosoft = network.network === "microsoft"
  // Only a whole file of people to add may make a list.
  const needsList = isMicrosoft && !listId && mode === "changes"
  const makesSecond =
    isMicrosoft && !listId && !needsList && network.last_export !== null

  const handleExport = () =>
    mutate(
      {
        network: network.network,
        content,
        mode,
        identifiers,
        ...(network.by.length > 0 && { by }),
        ...(listId && { network_list_id: listId }),
        ...(isLarge && { background: true }),
      },
      {
        onSuccess: (file) => {
          toast.success(
            file === null
              ? t("audienceExport.begun")
              : t("audienceExport.done", { name: file })
          )
          onDone()
        },
        onError: (error) =>
          toast.error(
            error instanceof TypeError
              ? t("audienceExport.brokenOff")
              : errorWords(error, t)
          ),
      }
    )

  return (
    <>
      <Drawer.Header>
        <Drawer.Title className="break-words">
          {t("audienceExport.dialog.title", {
            audience: audienceName(audience, t),
            network: name,
          })}
        </Drawer.Title>
        <Drawer.Description className="txt-small text-ui-fg-subtle">
          {t("audienceExport.dialog.hint")}
        </Drawer.Description>
      </Drawer.Header>
      <Drawer.Body className="flex flex-col gap-y-5 overflow-y-auto">
        <UploadGuide
          network={network.network}
          isRemoval={content === "removals"}
          isPlain={identifiers === "plain"}
        />
        <ExportChoices network={network} chosen={chosen} onChange={setChosen} />
        <div aria-live="polite" className="flex flex-col gap-y-2 empty:hidden">
          {identifiers === "plain" && (
            <Alert variant="warning">{t("audienceExport.plainWarning")}</Alert>
          )}
          {isNobody && (
            <Alert variant="info">
              {t(`audienceExport.nobody.${content}`)}
            </Alert>
          )}
          {needsList && (
            <Alert variant="error">{t("audienceExport.listId.needed")}</Alert>
          )}
          {makesSecond && (
            <Alert variant="warning">{t("audienceExport.listId.second")}</Alert>
          )}
          {isTooSmall && (
            <Alert variant="warning">
              {t("audienceExport.tooSmallHint", {
                network: name,
                least: integer(network.least),
                people: integer(network.people ?? 0),
              })}
            </Alert>
          )}
          {isLarge && (
            <Alert variant="info">
              {most === null
                ? t("audienceExport.backgroundUncounted")
                : t("audienceExport.backgroundHint", {
                    people: integer(most),
                  })}
            </Alert>
          )}
        </div>
      </Drawer.Body>
      <Drawer.Footer className="flex-wrap gap-y-2">
        <Text size="small" className="text-ui-fg-subtle mr-auto text-pretty">
          {t("audienceExport.recorded")}
        </Text>
        <Drawer.Close asChild>
          <Button size="small" variant="secondary">
            {t("common.cancel")}
          </Button>
        </Drawer.Close>
        <Button
          size="small"
          isLoading={isPending}
          disabled={isNobody || needsList}
          onClick={handleExport}
        >
          {t(isLarge ? "audienceExport.background" : "audienceExport.download")}
        </Button>
      </Drawer.Footer>
    </>
  )
}
