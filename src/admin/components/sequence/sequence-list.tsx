import { Text } from "@medusajs/ui"

import { useWords } from "../../lib/i18n/use-words"
import { useSequences } from "../../lib/sequence/use-sequences"
import { TextLink } from "../common/text-link"
import { SequenceControls } from "./sequence-controls"

/** More than these do not stand beside a title. */
const MOST = 2

/** The sequences with their switches; of many, how many send. */
export const SequenceList = () => {
  const { t } = useWords()
  const { data = [] } = useSequences()
  const sequences = data.filter(({ status }) => status !== "archived")
  const active = sequences.filter(({ status }) => status === "active")

  if (sequences.length > MOST) {
    return (
      <>
        <Text size="small" className="text-ui-fg-subtle">
          {t("sequence.list.active", {
            count: active.length,
            all: sequences.length,
          })}
        </Text>
        <TextLink to="/cart-recovery/sequences" className="txt-small">
          {t("sequence.list.open")}
        </TextLink>
      </>
    )
  }

  return (
    <>
      {sequences.map((sequence) => (
        <SequenceControls
          key={sequence.id}
          sequence={sequence}
          isNamed={sequences.length > 1}
        />
      ))}
    </>
  )
}
