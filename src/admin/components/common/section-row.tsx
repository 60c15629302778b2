import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type SectionRowProps = { label: string; children: ReactNode }

/** One line of a section: what it is, and its value. */
export const SectionRow = ({ label, children }: SectionRowProps) => (
  <div className="text-ui-fg-subtle grid grid-cols-[2fr_3fr] items-start gap-4 px-6 py-3">
    <Text as="span" size="small" leading="compact" weight="plus">
      {label}
    </Text>
    <div className="txt-compact-small min-w-0 break-words">{children}</div>
  </div>
)
