import { addMs } from "../../domain/time/duration"
import { keepExportPage } from "../../modules/recovery/queries/audience/keep-export-page"
import type { RecoveryModuleService } from "../recovery-module"
import { LEASE_MS, SIGN_MS } from "./write-export"

/**
 * Does what takes as long as whoever takes a file, and shows meanwhile that
 * this process lives.
 */
export async function holdExport<T>(
  recovery: RecoveryModuleService,
  held: { id: string; lease_id: string; rows: number; later: () => Date },
  work: () => Promise<T>,
  everyMs = SIGN_MS
): Promise<T> {
  const { later, ...row } = held
  const timer = setInterval(() => {
    const lease_until = addMs(later(), LEASE_MS)
    // One that fails is made good by the next.
    recovery
      .read((db) => keepExportPage(db, { ...row, lease_until, page: null }))
      .catch(() => undefined)
  }, everyMs)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}
