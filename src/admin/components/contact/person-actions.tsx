import { Button, toast } from "@medusajs/ui"

import { errorWords } from "../../lib/api/error-words"
import type { PersonRef } from "../../lib/contact/person-ref"
import { useErasePerson } from "../../lib/contact/use-erase-person"
import { useExportPerson } from "../../lib/contact/use-export-person"
import { useWords } from "../../lib/i18n/use-words"
import { useAsk } from "../../lib/prompt/use-ask"

type PersonActionsProps = { person: PersonRef; isErased: boolean }

/** What the law lets a person ask for: their data, and its end. */
export const PersonActions = ({ person, isErased }: PersonActionsProps) => {
  const { t } = useWords()
  const ask = useAsk()
  const erasing = useErasePerson(person)
  const exporting = useExportPerson(person)

  const handleErase = async () => {
    const isSure = await ask({
      variant: "danger",
      title: t("privacy.erase.title"),
      description: t("privacy.erase.question"),
      confirmText: t("privacy.erase.confirm"),
      cancelText: t("common.cancel"),
    })
    if (isSure) {
      erasing.mutate(undefined, {
        onSuccess: ({ erased }) =>
          toast.success(t("privacy.erase.done"), {
            description:
              erased.notifications === null
                ? t("privacy.erase.notificationsLeft")
                : undefined,
          }),
        onError: (error) => toast.error(errorWords(error, t)),
      })
    }
  }

  return (
    <div className="flex flex-wrap gap-2 px-6 py-4">
      <Button
        size="small"
        variant="secondary"
        isLoading={exporting.isPending}
        onClick={() =>
          exporting.mutate(undefined, {
            onError: (error) => toast.error(errorWords(error, t)),
          })
        }
      >
        {t("privacy.export")}
      </Button>
      <Button
        size="small"
        variant="secondary"
        disabled={isErased}
        isLoading={erasing.isPending}
        onClick={() => void handleErase()}
      >
        {t("privacy.erase.button")}
      </Button>
    </div>
  )
}
