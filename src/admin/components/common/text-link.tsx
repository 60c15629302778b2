import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"

type TextLinkProps = { to: string; children: ReactNode; className?: string }

/** A link in running text, as the dashboard colors them. */
export const TextLink = ({ to, children, className }: TextLinkProps) => (
  <Link
    to={to}
    className={clx(
      "text-ui-fg-interactive hover:text-ui-fg-interactive-hover transition-fg focus-visible:shadow-borders-focus rounded outline-none",
      className
    )}
  >
    {children}
  </Link>
)
