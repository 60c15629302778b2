import { Text } from "@medusajs/ui"

import type { AdminAddressState } from "../../../types"
import { blockWords } from "../../lib/contact/block-words"
import { useWords } from "../../lib/i18n/use-words"
import { SectionRow } from "../common/section-row"
import { BlockButton } from "./block-button"
import { BlockNote } from "./block-note"

type AddressBlocksProps = { address: AdminAddressState }

/** Why an address is not written to, what was taken back, and what to do. */
export const AddressBlocks = ({ address }: AddressBlocksProps) => {
  const { t } = useWords()
  const { email, blocks, lifted, may_lift } = address
  const byStaff = blocks.some(({ source }) => source === "admin")

  return (
    <>
      {blocks.length > 0 && (
        <SectionRow label={t("field.reason")}>
          <div className="flex flex-col gap-y-3">
            {blocks.map((block, n) => (
              <BlockNote key={n} title={blockWords(t, block)} {...block} />
            ))}
          </div>
        </SectionRow>
      )}
      {lifted.length > 0 && (
        <SectionRow label={t("block.before")}>
          <div className="flex flex-col gap-y-3">
            {lifted.flatMap((block, n) => [
              <BlockNote
                key={`${n} end`}
                title={
                  block.lifted_by === null
                    ? t("block.liftedByPerson")
                    : t("block.lifted")
                }
                at={block.lifted_at}
                by={block.lifted_by}
                note={block.lift_note}
              />,
              <BlockNote key={n} title={blockWords(t, block)} {...block} />,
            ])}
          </div>
        </SectionRow>
      )}
      <div className="flex flex-wrap items-center justify-end gap-2 px-6 py-4">
        {byStaff && blocks.length > 1 && (
          <Text
            size="small"
            className="text-ui-fg-subtle min-w-0 flex-1 basis-48 text-pretty"
          >
            {t("block.more")}
          </Text>
        )}
        {blocks.length > 0 && !may_lift && (
          <Text
            size="small"
            className="text-ui-fg-subtle min-w-0 flex-1 basis-48 text-pretty"
          >
            {t("block.stays")}
          </Text>
        )}
        {may_lift && <BlockButton key="lift" email={email} action="lift" />}
        {!blocks.length && (
          <BlockButton key="block" email={email} action="block" />
        )}
      </div>
    </>
  )
}
