import type { StepContent } from "../../types/step-content"
import { de } from "./de"
import {
  DEFAULT_STEPS,
  type DefaultContent,
  type DefaultStep,
} from "./default-content"
import { en } from "./en"

export { DEFAULT_STEPS, type DefaultStep }

const LANGUAGES: Record<string, DefaultContent> = { en, de }

/** The copy of one step of the default sequence, by locale. */
export function defaultContent(step: DefaultStep): Record<string, StepContent> {
  return Object.fromEntries(
    Object.entries(LANGUAGES).map(([locale, content]) => [
      locale,
      content[step],
    ])
  )
}
