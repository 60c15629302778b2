import { findLocale } from "../../domain/contact/pick-locale"
import type { Store } from "../../domain/store/store"
import { hasPhrases } from "../../messages"
import type { RecoveryModuleService } from "../recovery-module"
import { loadSequences } from "../sequence/load-sequences"

/** The locales that a store's messages are all there in, as they are written. */
export async function listLanguages(
  recovery: RecoveryModuleService,
  { locales }: Pick<Store, "locales">
): Promise<string[]> {
  const all = await loadSequences(recovery)
  const live = all.filter(({ status }) => status === "active")
  const steps = (live.length ? live : all).flatMap((one) => one.steps)
  const [first, ...rest] = steps.map(({ content }) => Object.keys(content))
  const written = (first ?? []).filter((locale) =>
    rest.every((others) => others.includes(locale))
  )
  const own = findLocale(locales.default, written)
  const { phrases } = recovery.options.message
  return written
    .filter((locale) => locale === own || hasPhrases(locale, phrases))
    .sort()
}
