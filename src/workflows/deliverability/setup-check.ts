import { isRecord } from "../../domain/deliverability/is-record"
import type { Verdict } from "../../domain/deliverability/verdict"
import { readCursor } from "../../modules/recovery/queries/cursor/read-cursor"
import type { RecoveryModuleService } from "../recovery-module"
import type { DomainVerdicts } from "./look-up-domain"
import type { StoreShares } from "./read-shares"

/** Where the last check is kept, as JSON. */
export const SETUP_CHECK = "setup_check"

/** What a check of the set-up found out that takes time to find out. */
export type SetupCheck = {
  at: string
  /** By the domain of a sender. */
  domains: Record<string, DomainVerdicts>
  /** By the address of a storefront. */
  storefronts: Record<string, Verdict>
  /** The page that links in messages lead to, by the base of links. */
  links: Record<string, Verdict>
  shares: StoreShares[]
}

/** The last check; null before the first one. */
export async function readSetupCheck(
  recovery: RecoveryModuleService
): Promise<SetupCheck | null> {
  const text = await recovery.read((db) => readCursor(db, SETUP_CHECK))
  try {
    const check: unknown = JSON.parse(text ?? "null")
    return isRecord(check) && Array.isArray(check.shares)
      ? (check as SetupCheck)
      : null
  } catch {
    return null
  }
}
