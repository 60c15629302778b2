import { z } from "@medusajs/framework/zod"

/** A whole number from 1 on. */
export const wholeNumber = (most: number) => {
  const error = `must be a whole number from 1 to ${most}`
  return z
    .number({ error })
    .int({ error })
    .min(1, { error })
    .max(most, { error })
}
