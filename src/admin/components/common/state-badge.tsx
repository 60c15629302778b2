import { clx, StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"

/** Medusa UI's badge, which takes a second line rather than losing words. */
export const StateBadge = ({
  className,
  ...props
}: ComponentProps<typeof StatusBadge>) => (
  <StatusBadge
    className={clx(
      "max-w-full text-pretty whitespace-normal [overflow-wrap:anywhere] leading-4 [&>div]:shrink-0",
      className
    )}
    {...props}
  />
)
