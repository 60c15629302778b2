import { Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type SectionHeaderProps = {
  title: string
  level?: "h1" | "h2"
  hint?: string
  children?: ReactNode
}

/** The top of a section: its name, a hint, and what one can do there. */
export const SectionHeader = ({
  title,
  level = "h2",
  hint,
  children,
}: SectionHeaderProps) => (
  <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
    <div className="min-w-0 flex-1 basis-64">
      <Heading level={level} className="break-words">
        {title}
      </Heading>
      {hint && (
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {hint}
        </Text>
      )}
    </div>
    {children && (
      <div className="flex flex-wrap items-center gap-2">{children}</div>
    )}
  </div>
)
