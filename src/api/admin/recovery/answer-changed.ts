import type { MedusaResponse } from "@medusajs/framework/http"

import { isChangedSince } from "../../../workflows/changed-since"

export type ChangedSince = { type: string; message: string }

/**
 * Does what an admin asked for. True when somebody else has changed it since:
 * then that was answered, with 409. Medusa's own answer to a conflict would
 * not say what to do.
 */
export async function answersChanged(
  res: { status: (code: number) => unknown },
  work: () => Promise<unknown>
): Promise<boolean> {
  try {
    await work()
    return false
  } catch (error) {
    if (!isChangedSince(error)) {
      throw error
    }
    const { type, message } = error
    ;(res as MedusaResponse<ChangedSince>).status(409).json({ type, message })
    return true
  }
}
