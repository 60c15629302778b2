import { de } from "./de"
import { en } from "./en"
import type { Phrases, PreferencePhrases } from "./phrases"

/** The languages that ship; a new one is one more file and one more entry. */
export const SHIPPED: Record<string, Phrases & PreferencePhrases> = { en, de }
