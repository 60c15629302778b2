import { Button, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"

import { toErrorMessage } from "../../lib/api/to-error-message"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import { listSequences } from "../../lib/sequence/list-sequences"
import { useActivateSequence } from "../../lib/sequence/use-activate-sequence"

/** Activates the first sequence that sleeps, after a question. */
export const ActivateSequenceButton = () => {
  const { t } = useWords()
  const { duration } = useFormatters()
  const prompt = usePrompt()
  const activate = useActivateSequence()
  const [isAsking, setIsAsking] = useState(false)

  const askAndActivate = async () => {
    const sequences = await listSequences()
    const sequence = sequences.find(({ status }) => status !== "active")
    if (!sequence) {
      toast.info(t("sequence.activate.none"))
      return
    }

    const isSure = await prompt({
      variant: "confirmation",
      title: t("sequence.activate.title", { name: sequence.name }),
      description: t("sequence.activate.question", {
        steps: sequence.steps
          .map(({ name, delay }) => `${name} (${duration(delay)})`)
          .join(", "),
      }),
      confirmText: t("sequence.activate.confirm"),
      cancelText: t("common.cancel"),
    })
    if (!isSure) {
      return
    }

    await activate.mutateAsync(sequence.id)
    toast.success(t("sequence.activate.done", { name: sequence.name }))
  }

  const handleClick = async () => {
    setIsAsking(true)
    try {
      await askAndActivate()
    } catch (error) {
      toast.error(toErrorMessage(error, t("error.unknown")))
    } finally {
      setIsAsking(false)
    }
  }

  return (
    <Button
      size="small"
      onClick={() => void handleClick()}
      isLoading={isAsking}
    >
      {t("sequence.activate.confirm")}
    </Button>
  )
}
