import { MedusaError } from "@medusajs/framework/utils"

const LONGEST_DAYS = 400

/** @throws MedusaError when a period is empty or too long */
export function requirePeriod({ from, to }: { from: Date; to: Date }): void {
  const days = (to.getTime() - from.getTime()) / 86_400_000
  if (!(days > 0 && days <= LONGEST_DAYS)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `from must be before to, and at most ${LONGEST_DAYS} days before it.`
    )
  }
}
