import { MedusaError } from "@medusajs/framework/utils"

const CODE = "changed_since"

/** Somebody else was there first: for a door to answer 409 to. */
export function changedSince(name: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `Somebody else has changed "${name}" since you read it: nothing of yours was saved. Read it again, and make your change on what is there now.`,
    CODE
  )
}

export function isChangedSince(error: unknown): error is MedusaError {
  return (error as { code?: unknown } | null)?.code === CODE
}
