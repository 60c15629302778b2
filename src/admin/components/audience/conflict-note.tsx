import { Alert, Button } from "@medusajs/ui"

import type { AdminAudience } from "../../../types"
import { audienceName } from "../../lib/audience/audience-name"
import { useWords } from "../../lib/i18n/use-words"
import { describeRule } from "../../lib/rule/describe-rule"
import { type RuleNames } from "../../lib/rule/use-rule-names"

type ConflictNoteProps = {
  /** What somebody else has saved; null of what they deleted. */
  theirs: AdminAudience | null
  names: RuleNames
  onMine: () => void
  onTheirs: () => void
}

/** Somebody else saved in between: what they did, and whose is to stay. */
export const ConflictNote = ({
  theirs,
  names,
  onMine,
  onTheirs,
}: ConflictNoteProps) => {
  const { t } = useWords()

  return (
    <Alert variant="warning" role="alert">
      <div className="flex flex-col items-start gap-y-2">
        <p className="txt-small-plus">{t("audience.editor.conflict.title")}</p>
        <p className="txt-small text-pretty [overflow-wrap:anywhere]">
          {theirs
            ? t("audience.editor.conflict.hint", {
                name: audienceName(theirs, t),
                rule: describeRule(theirs.rule, names),
              })
            : t("audience.editor.conflict.gone")}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            variant="secondary"
            type="button"
            onClick={onMine}
          >
            {t(`audience.editor.conflict.${theirs ? "mine" : "asNew"}`)}
          </Button>
          {theirs && (
            <Button
              size="small"
              variant="transparent"
              type="button"
              onClick={onTheirs}
            >
              {t("audience.editor.conflict.theirs")}
            </Button>
          )}
        </div>
      </div>
    </Alert>
  )
}
