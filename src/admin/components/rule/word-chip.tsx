import { XMarkMini } from "@medusajs/icons"
import { clx } from "@medusajs/ui"

import { useWords } from "../../lib/i18n/use-words"

type WordChipProps = { name: string; isGone: boolean; onRemove: () => void }

/** One of what was chosen; what the shop has no more stands out. */
export const WordChip = ({ name, isGone, onRemove }: WordChipProps) => {
  const { t } = useWords()

  return (
    <li
      className={clx(
        "txt-compact-small flex max-w-full items-center gap-x-1 rounded-md border py-0.5 pr-0.5 pl-2",
        isGone
          ? "bg-ui-tag-red-bg border-ui-tag-red-border text-ui-tag-red-text"
          : "bg-ui-tag-neutral-bg border-ui-tag-neutral-border text-ui-fg-base"
      )}
    >
      <span className="min-w-0 [overflow-wrap:anywhere]">{name}</span>
      <button
        type="button"
        aria-label={t("rule.words.remove", { name })}
        className="focus-visible:shadow-borders-focus hover:bg-ui-bg-base-hover shrink-0 rounded p-0.5 outline-none"
        onClick={onRemove}
      >
        <XMarkMini />
      </button>
    </li>
  )
}
