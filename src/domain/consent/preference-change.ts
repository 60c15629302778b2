/** What the page behind a message's link asks about, and in which words. */
export const PREFERENCE_QUESTIONS = {
  email: "email_yes",
  ads: "ads_yes",
} as const

export type PreferencePurpose = keyof typeof PREFERENCE_QUESTIONS

export const PREFERENCE_PURPOSES = Object.keys(
  PREFERENCE_QUESTIONS
) as PreferencePurpose[]

/** One purpose that was off and is to be on, or the other way round. */
export type PreferenceSwitch =
  | { purpose: PreferencePurpose; on: true; wording_id: string }
  | { purpose: PreferencePurpose; on: false }

/** What somebody asks for on that page. */
export type PreferenceChange =
  | { kind: "save"; switches: PreferenceSwitch[]; locale: string | null }
  | { kind: "decline_cart" }
  | { kind: "all_off" }
  | { kind: "back_on"; wording_id: string }
