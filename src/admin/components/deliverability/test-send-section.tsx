import { Button, Container, Input, Label } from "@medusajs/ui"
import { type FormEvent, useId, useState } from "react"

import { useTestSend } from "../../lib/deliverability/use-test-send"
import { useWords } from "../../lib/i18n/use-words"
import { SectionHeader } from "../common/section-header"
import { PreviewStore } from "../sequence/preview-store"
import { TestMessageSelect } from "./test-message-select"
import { TestOutcome } from "./test-outcome"

type TestSendSectionProps = { ownEmail: string | null }

/** Sends a message of a sequence to whoever tries it out. */
export const TestSendSection = ({ ownEmail }: TestSendSectionProps) => {
  const { t } = useWords()
  const id = useId()
  const [to, setTo] = useState(ownEmail ?? "")
  const [step, setStep] = useState<string>()
  const [store, setStore] = useState("")
  const { mutate, data, error, isPending } = useTestSend()

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    mutate({ to: to.trim(), step_id: step, store })
  }

  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("setup.test.title")}
        hint={t("setup.test.hint")}
      />
      <form
        onSubmit={handleSubmit}
        className="flex flex-col gap-3 px-6 py-4 md:flex-row md:items-end"
      >
        <div className="flex flex-1 flex-col gap-y-1">
          <Label htmlFor={`${id}-to`} size="small" weight="plus">
            {t("setup.test.to")}
          </Label>
          <Input
            id={`${id}-to`}
            type="email"
            size="small"
            required
            autoComplete="email"
            value={to}
            onChange={({ target }) => setTo(target.value)}
          />
        </div>
        <TestMessageSelect value={step} onChange={setStep} />
        <PreviewStore value={store} onChange={setStore} />
        <Button
          type="submit"
          size="small"
          variant="secondary"
          className="self-start md:self-auto"
          isLoading={isPending}
        >
          {t("setup.test.send")}
        </Button>
      </form>
      {!isPending && (data || error) && (
        <div className="px-6 py-4">
          <TestOutcome test={data} error={error} />
        </div>
      )}
    </Container>
  )
}
