import type { AdminLeftOutListResponse } from "../../../types"
import { useWords } from "../../lib/i18n/use-words"
import { SectionRow } from "../common/section-row"

type LeftOutFixedProps = {
  byOption: AdminLeftOutListResponse["by_option"]
  always: string[]
}

/** Who is left out without this list: by the plugin's options, and always. */
export const LeftOutFixed = ({ byOption, always }: LeftOutFixedProps) => {
  const { t } = useWords()
  const { addresses, customer_groups, staff } = byOption
  const named = [
    ...addresses,
    ...customer_groups.map((name) => t("leftOut.group", { name })),
    ...(staff ? [t("leftOut.staff")] : []),
  ]

  return (
    <>
      {named.length > 0 && (
        <SectionRow label={t("leftOut.byOption")}>
          {named.map((name) => (
            <span key={name} className="block break-words">
              {name}
            </span>
          ))}
        </SectionRow>
      )}
      <SectionRow label={t("leftOut.always")}>
        {always.map((name) => (
          <span key={name} className="block break-words">
            {name}
          </span>
        ))}
      </SectionRow>
    </>
  )
}
