import { Container } from "@medusajs/ui"
import type { ReactNode } from "react"

import { SectionHeader } from "../common/section-header"

type SetupSectionProps = { title: string; children: ReactNode }

/** A part of the set-up with its rows. */
export const SetupSection = ({ title, children }: SetupSectionProps) => (
  <Container className="divide-y p-0">
    <SectionHeader title={title} />
    <ul className="divide-y">{children}</ul>
  </Container>
)
