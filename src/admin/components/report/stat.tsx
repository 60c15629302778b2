import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type StatProps = { label: string; children: ReactNode; note?: ReactNode }

/** One figure of a list of them, and what to know of it. */
export const Stat = ({ label, children, note }: StatProps) => (
  <div className="min-w-0">
    <dt className="txt-compact-small-plus text-ui-fg-subtle text-pretty">
      {label}
    </dt>
    <dd>
      <Text size="xlarge" weight="plus" className="break-words tabular-nums">
        {children}
      </Text>
      {note && (
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {note}
        </Text>
      )}
    </dd>
  </div>
)
