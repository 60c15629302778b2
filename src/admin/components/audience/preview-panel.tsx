import { clx, Container, Skeleton, Text } from "@medusajs/ui"

import type { Rule } from "../../../domain/audience/rule/rule"
import type { AdminAudienceExample } from "../../../types"
import { usePreviewAudience } from "../../lib/audience/use-preview-audience"
import { useFormatters } from "../../lib/format/use-formatters"
import { useWords } from "../../lib/i18n/use-words"
import type { RuleNames } from "../../lib/rule/use-rule-names"
import { ErrorState } from "../common/error-state"
import { SectionHeader } from "../common/section-header"
import { BrokenNote } from "./broken-note"
import { PreviewExample } from "./preview-example"

type PreviewPanelProps = {
  rule: Rule | null
  audienceId?: string
  names: RuleNames
}

/** Whom a rule means while it is written: how many, who, and who not. */
export const PreviewPanel = ({
  rule,
  audienceId,
  names,
}: PreviewPanelProps) => {
  const { t } = useWords()
  const { integer } = useFormatters()
  const { query, isOld } = usePreviewAudience(rule, audienceId)
  const { data } = query
  const hint = !rule
    ? t("audience.preview.unfinished")
    : isOld || query.isFetching
      ? t("audience.preview.counting")
      : t("audience.preview.consentHint")

  return (
    <Container className="divide-y p-0">
      <div aria-live="polite">
        <SectionHeader title={t("audience.preview.title")} hint={hint} />
      </div>
      {rule && query.isError && !isOld ? (
        <ErrorState
          title={t("audience.preview.failed")}
          error={query.error}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      ) : rule && data ? (
        <div
          className={clx("divide-y transition-opacity", isOld && "opacity-50")}
        >
          <dl className="grid grid-cols-2 gap-4 px-6 py-4">
            {(["people", "consenting"] as const).map((count) => (
              <div key={count}>
                <Text
                  as="span"
                  size="small"
                  leading="compact"
                  className="text-ui-fg-subtle"
                >
                  <dt>{t(`audience.preview.${count}`)}</dt>
                </Text>
                <dd className="txt-xlarge-plus tabular-nums">
                  {integer(data[count])}
                </dd>
              </div>
            ))}
          </dl>
          {data.broken.length > 0 && (
            <div className="px-6 py-4">
              <BrokenNote broken={data.broken} />
            </div>
          )}
          <Examples kind="matching" examples={data.matching} names={names} />
          <Examples kind="others" examples={data.others} names={names} />
        </div>
      ) : rule ? (
        <div className="flex flex-col gap-y-3 px-6 py-4" aria-hidden>
          <Skeleton className="h-10 w-40" />
          <Skeleton className="h-24 w-full" />
        </div>
      ) : null}
    </Container>
  )
}

type ExamplesProps = {
  kind: "matching" | "others"
  examples: AdminAudienceExample[]
  names: RuleNames
}

const Examples = ({ kind, examples, names }: ExamplesProps) => {
  const { t } = useWords()
  const none = kind === "matching" ? "nobody" : "everybody"

  return (
    <div className="px-6 py-4">
      <Text size="small" leading="compact" weight="plus" className="pb-2">
        {t(`audience.preview.${kind}`)}
      </Text>
      {examples.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t(`audience.preview.${none}`)}
        </Text>
      ) : (
        <ul className="flex flex-col gap-y-3">
          {examples.map((example) => (
            <PreviewExample
              key={example.contact_id}
              example={example}
              names={names}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
