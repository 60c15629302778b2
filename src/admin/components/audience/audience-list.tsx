import { Heading, Text } from "@medusajs/ui"

import type { AdminAudience } from "../../../types"
import { audienceName } from "../../lib/audience/audience-name"
import { useWords } from "../../lib/i18n/use-words"
import { useRuleNames } from "../../lib/rule/use-rule-names"
import { AudienceRow } from "./audience-row"

type AudienceListProps = { audiences: AdminAudience[] }

/** The exclusive ones in their order, and below them the others. */
export const AudienceList = ({ audiences }: AudienceListProps) => {
  const { t } = useWords()
  const names = useRuleNames(
    audiences.map(({ rule }) => rule),
    {
      audience: audiences.map((one) => ({
        id: one.id,
        name: audienceName(one, t),
      })),
    }
  )
  const exclusive = audiences.filter(({ is_exclusive }) => is_exclusive)
  const others = audiences.filter(({ is_exclusive }) => !is_exclusive)
  const parts = [
    { word: "order", list: exclusive, order: exclusive },
    { word: "others", list: others, order: undefined },
  ].filter(({ list }) => list.length)

  return (
    <>
      {parts.map(({ word, list, order }) => (
        <section key={word} aria-label={t(`audience.${word}.title`)}>
          {exclusive.length > 0 && (
            <div className="bg-ui-bg-subtle px-6 py-3">
              <Heading level="h3">{t(`audience.${word}.title`)}</Heading>
              <Text size="small" className="text-ui-fg-subtle text-pretty">
                {t(`audience.${word}.hint`)}
              </Text>
            </div>
          )}
          <ul className="divide-y">
            {list.map((audience) => (
              <AudienceRow
                key={audience.id}
                audience={audience}
                names={names}
                order={order}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
