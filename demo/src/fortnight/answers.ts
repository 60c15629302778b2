import type { Chance } from "./random"

/** Whether a box that is shown would be ticked, by the question's key. */
export type Answers = Record<string, boolean>

/** Most say yes where they are asked for it, and few say no. */
export function answersOf(luck: Chance): Answers {
  return {
    email_yes: luck.happens(0.88),
    email_no: luck.happens(0.12),
    ads_yes: luck.happens(0.4),
  }
}

/** What a form of the shop asks, as the Store API answers it. */
export type Question = {
  key: string
  purpose: string
  control: "checkbox" | "notice"
  checked: string | null
  unchecked: string | null
  wording: { id: string }
}

/** What a shopper's form sends: a box that is left alone may say nothing. */
export function decide(questions: Question[], says: Answers) {
  return questions.flatMap(({ key, purpose, checked, unchecked, wording }) => {
    const decision = says[key] ? checked : unchecked
    return decision ? { purpose, decision, wording_id: wording.id } : []
  })
}
