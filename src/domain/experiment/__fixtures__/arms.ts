import type { ArmSums } from "../arm-sums"

/** An arm of so many people, of whom these brought something. */
export const toArm = (people: number, values: number[]): ArmSums => ({
  people,
  buyers: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  squares: values.reduce((sum, value) => sum + value * value, 0),
})
