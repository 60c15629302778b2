import {
  Button,
  Container,
  Input,
  Label,
  Switch,
  Text,
  toast,
} from "@medusajs/ui"
import { type FormEvent, useId, useRef, useState } from "react"
import { Link, useNavigate } from "react-router-dom"

import type { AdminAudience } from "../../../types"
import { errorWords, isConflict, isNotFound } from "../../lib/api/error-words"
import { audienceName, LONGEST_NAME } from "../../lib/audience/audience-name"
import { readAudience } from "../../lib/audience/use-audience"
import {
  type AudienceBasis,
  useAudienceForm,
} from "../../lib/audience/use-audience-form"
import { useAudiences } from "../../lib/audience/use-audiences"
import { useSaveAudience } from "../../lib/audience/use-save-audience"
import { useWords } from "../../lib/i18n/use-words"
import { useLeaveGuard } from "../../lib/prompt/use-leave-guard"
import { useRuleNames } from "../../lib/rule/use-rule-names"
import { SectionHeader } from "../common/section-header"
import { RuleEditor } from "../rule/rule-editor"
import { RuleSentence } from "../rule/rule-sentence"
import { ConflictNote } from "./conflict-note"
import { PreviewPanel } from "./preview-panel"

/** Where what is missing is typed, or added. */
const FAULTY = "[aria-invalid=true], [data-missing=true] button"

type AudienceEditorProps = {
  /** None of a new one. */
  id?: string
  basis: AudienceBasis
}

/** An audience's name and rule, and beside them whom that means. */
export const AudienceEditor = ({ id, basis }: AudienceEditorProps) => {
  const { t } = useWords()
  const navigate = useNavigate()
  const fieldId = useId()
  const box = useRef<HTMLFormElement>(null)
  const form = useAudienceForm(basis)
  const { data: audiences = [] } = useAudiences()
  const [showsMissing, setShowsMissing] = useState(false)
  const [theirs, setTheirs] = useState<AdminAudience | null>()
  const saving = useSaveAudience()
  const { letGo } = useLeaveGuard(form.isChanged)
  const rules = [form.finishedPart, ...(theirs ? [theirs.rule] : [])]
  const names = useRuleNames(rules, {
    audience: audiences
      .filter((one) => one.id !== id)
      .map((one) => ({ id: one.id, name: audienceName(one, t) })),
  })
  const isNameless = showsMissing && !form.name.trim()
  const back = id
    ? `/cart-recovery/audiences/${id}`
    : "/cart-recovery/audiences"

  const save = (into: string | undefined, seenAt: string | undefined) => {
    const { name, finished, isExclusive, isRenamed } = form
    if (!name.trim() || !finished) {
      setShowsMissing(true)
      // Once it is marked.
      setTimeout(() => box.current?.querySelector<HTMLElement>(FAULTY)?.focus())
      return
    }
    saving.mutate(
      {
        id: into,
        input: {
          // One that ships is called otherwise in another language.
          ...((!into || isRenamed) && { name: name.trim() }),
          rule: finished,
          is_exclusive: isExclusive,
          ...(into && seenAt && { updated_at: seenAt }),
        },
      },
      {
        onSuccess: (audience) => {
          letGo()
          toast.success(t("audience.editor.saved"))
          navigate(`/cart-recovery/audiences/${audience.id}`)
        },
        onError: (error) => void handleError(error),
      }
    )
  }

  const handleError = async (error: Error) => {
    if (!id || !(isConflict(error) || isNotFound(error))) {
      toast.error(errorWords(error, t))
      return
    }
    try {
      setTheirs(await readAudience(id))
    } catch (failure) {
      if (isNotFound(failure)) setTheirs(null)
      else toast.error(errorWords(failure, t))
    }
  }

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    save(id, form.seenAt)
  }

  return (
    <form
      ref={box}
      noValidate
      className="flex w-full flex-col items-start gap-x-4 gap-y-3 xl:grid xl:grid-cols-[minmax(0,_1fr)_360px]"
      onSubmit={handleSubmit}
    >
      <div className="flex w-full min-w-0 flex-col gap-y-3">
        {theirs !== undefined && (
          <ConflictNote
            theirs={theirs}
            names={names}
            onMine={() => save(theirs ? id : undefined, theirs?.updated_at)}
            onTheirs={() => {
              if (theirs) form.take(theirs)
              setTheirs(undefined)
            }}
          />
        )}
        <Container className="divide-y p-0">
          <SectionHeader
            level="h1"
            title={t(`audience.editor.${id ? "title" : "newTitle"}`)}
          >
            <Button size="small" variant="secondary" asChild>
              <Link to={back}>{t("common.cancel")}</Link>
            </Button>
            <Button size="small" type="submit" isLoading={saving.isPending}>
              {t("common.save")}
            </Button>
          </SectionHeader>
          <div className="flex flex-col gap-y-4 px-6 py-4">
            <div className="flex flex-col gap-y-2">
              <Label htmlFor={`${fieldId}-name`} size="small" weight="plus">
                {t("audience.editor.name")}
              </Label>
              <Input
                id={`${fieldId}-name`}
                size="small"
                autoComplete="off"
                maxLength={LONGEST_NAME}
                aria-invalid={isNameless}
                aria-describedby={`${fieldId}-fault`}
                value={form.name}
                onChange={({ target }) => form.change({ name: target.value })}
              />
              <div id={`${fieldId}-fault`} className="empty:hidden">
                {isNameless && (
                  <Text size="small" className="text-ui-fg-error">
                    {t("audience.editor.nameMissing")}
                  </Text>
                )}
              </div>
            </div>
            <div className="flex items-start gap-x-3">
              <Switch
                id={`${fieldId}-exclusive`}
                size="small"
                className="mt-0.5 shrink-0"
                checked={form.isExclusive}
                onCheckedChange={(isExclusive) => form.change({ isExclusive })}
              />
              <div>
                <Label
                  htmlFor={`${fieldId}-exclusive`}
                  size="small"
                  weight="plus"
                >
                  {t("audience.editor.exclusive")}
                </Label>
                <Text size="small" className="text-ui-fg-subtle text-pretty">
                  {t("audience.editor.exclusiveHint")}
                </Text>
              </div>
            </div>
          </div>
        </Container>
        <Container className="divide-y p-0">
          <SectionHeader
            title={t("audience.editor.rule")}
            hint={t("audience.editor.ruleHint")}
          />
          <RuleEditor
            rule={form.rule}
            names={names}
            showsMissing={showsMissing}
            onChange={(rule) => form.change({ rule })}
          />
          <div className="px-6 py-4" aria-label={t("rule.sentenceLabel")}>
            <RuleSentence rule={form.finished} names={names} />
          </div>
        </Container>
      </div>
      <div className="w-full min-w-0 xl:sticky xl:top-3">
        <PreviewPanel rule={form.finished} audienceId={id} names={names} />
      </div>
    </form>
  )
}
