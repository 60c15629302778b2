import type { Condition } from "./rule"

/** The condition that keeps somebody out. */
export type Because = {
  at: number[]
  condition: Condition
  /** What is so instead, as a code, a number or a moment. */
  actual: string | null
}
