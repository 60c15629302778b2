import type { StepContent } from "../../types/admin-api"

/** The steps of the default sequence, in their order. */
export const DEFAULT_STEPS = ["reminder", "help", "incentive"] as const

export type DefaultStep = (typeof DEFAULT_STEPS)[number]

/** The copy of the default sequence in one language. */
export type DefaultContent = Record<DefaultStep, StepContent>
