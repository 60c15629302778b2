import { Button, Container, Label, Select, toast } from "@medusajs/ui"
import { useId, useRef, useState, type ChangeEvent } from "react"

import { errorWords } from "../../lib/api/error-words"
import { useExportBlocks } from "../../lib/contact/use-export-blocks"
import {
  IMPORT_REASONS,
  useImportBlocks,
  type ImportReason,
} from "../../lib/contact/use-import-blocks"
import { useWords } from "../../lib/i18n/use-words"
import { useAsk } from "../../lib/prompt/use-ask"
import { SectionHeader } from "../common/section-header"
import { ImportResult } from "./import-result"

/** Whole lists of blocked addresses, in and out. */
export const BlockListSection = () => {
  const { t } = useWords()
  const ask = useAsk()
  const id = useId()
  const picker = useRef<HTMLInputElement>(null)
  const [reason, setReason] = useState<ImportReason>("unsubscribed")
  const taking = useImportBlocks()
  const giving = useExportBlocks()

  const handleFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    // The same file may be chosen again.
    target.value = ""
    if (!file) return

    const isSure = await ask({
      variant: "danger",
      title: t("blocked.import.title", { name: file.name }),
      description: t("blocked.import.question"),
      confirmText: t("blocked.import.confirm"),
      cancelText: t("common.cancel"),
    })
    if (isSure) {
      taking.mutate(
        { file, reason },
        { onError: (error) => toast.error(errorWords(error, t)) }
      )
    }
  }

  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("blocked.list.title")}
        hint={t("blocked.list.hint")}
      />
      <div className="flex flex-wrap items-end justify-between gap-3 px-6 py-4">
        <div className="flex min-w-0 flex-1 basis-56 flex-col gap-y-2">
          <Label htmlFor={id} size="small" weight="plus">
            {t("blocked.import.usual")}
          </Label>
          <Select
            size="small"
            value={reason}
            onValueChange={(value) => setReason(value as ImportReason)}
          >
            <Select.Trigger id={id}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {IMPORT_REASONS.map((one) => (
                <Select.Item key={one} value={one}>
                  {t(`blocked.reason.${one}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
        <input
          ref={picker}
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          className="hidden"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => void handleFile(event)}
        />
        <Button
          size="small"
          variant="secondary"
          isLoading={taking.isPending}
          onClick={() => picker.current?.click()}
        >
          {t("blocked.import.button")}
        </Button>
        <Button
          size="small"
          variant="secondary"
          isLoading={giving.isPending}
          onClick={() =>
            giving.mutate(undefined, {
              onError: (error) => toast.error(errorWords(error, t)),
            })
          }
        >
          {t("blocked.export.button")}
        </Button>
      </div>
      {taking.data && <ImportResult told={taking.data.import} />}
    </Container>
  )
}
