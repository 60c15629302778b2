import { useSearchParams } from "react-router-dom"

import type { Rule } from "../../../../../domain/audience/rule/rule"
import { AudienceEditor } from "../../../../components/audience/audience-editor"
import { Breadcrumb } from "../../../../components/common/breadcrumb"
import { useWords } from "../../../../lib/i18n/use-words"

const NewAudiencePage = () => {
  const { t } = useWords()
  const [params] = useSearchParams()
  const segment = params.get("segment")
  const rule: Rule = {
    match: "all",
    conditions: segment
      ? [
          {
            field: "segment",
            operator: "is_any_of",
            value: { words: [segment] },
          },
        ]
      : [],
  }
  const name = segment
    ? t(`segment.name.${segment}`, { defaultValue: segment })
    : ""

  return <AudienceEditor basis={{ name, rule, is_exclusive: false }} />
}

export const handle = {
  breadcrumb: () => <Breadcrumb word="audience.new" />,
}

export default NewAudiencePage
