import { STAGES } from "../../tracking/stage"
import { SEGMENTS } from "../rfm"
import type { FieldName } from "./rule"

/**
 * How close somebody is to buying. `hot`: came as far as the checkout's
 * address, or holds a cart that is dear for the shop.
 */
export const TEMPERATURES = ["hot"] as const

/** The words that a field knows, of fields that know a few. */
export const CHOICES: Partial<Record<FieldName, readonly string[]>> = {
  temperature: TEMPERATURES,
  stage: STAGES,
  segment: SEGMENTS,
}
