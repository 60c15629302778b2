import {
  PREFERENCE_PURPOSES,
  type PreferenceChange,
  type PreferencePurpose,
  type PreferenceSwitch,
} from "./preference-change"

/**
 * What a form of the page of preferences asks for; null for anything that it
 * cannot have sent. Only what is not as the page showed it counts: a box that
 * was ticked already is no yes, and what became of it meanwhile stays.
 *
 * @param body urlencoded
 */
export function readPreferenceForm(body: string): PreferenceChange | null {
  const form = new URLSearchParams(body)
  switch (form.get("do")) {
    case "save":
      return readSave(form)
    case "decline_cart":
      return { kind: "decline_cart" }
    case "all_off":
      return { kind: "all_off" }
    case "back_on": {
      const wording_id = matching(form, "email_wording", ID)
      return wording_id === null ? null : { kind: "back_on", wording_id }
    }
    default:
      return null
  }
}

function readSave(form: URLSearchParams): PreferenceChange | null {
  const switches: PreferenceSwitch[] = []
  for (const purpose of PREFERENCE_PURPOSES) {
    const read = readSwitch(form, purpose)
    if (read === "nonsense") {
      return null
    }
    if (read) {
      switches.push(read)
    }
  }
  const locale = matching(form, "language", LOCALE)
  const changed = locale !== matching(form, "language_was", LOCALE)
  return { kind: "save", switches, locale: changed ? locale : null }
}

function readSwitch(
  form: URLSearchParams,
  purpose: PreferencePurpose
): PreferenceSwitch | "nonsense" | null {
  const was = form.get(`${purpose}_was`)
  const on = form.get(purpose) === "on"
  if ((was !== "on" && was !== "off") || on === (was === "on")) {
    return null
  }
  if (!on) {
    return { purpose, on }
  }
  const wording_id = matching(form, `${purpose}_wording`, ID)
  return wording_id === null ? "nonsense" : { purpose, on, wording_id }
}

const ID = /^\w{1,100}$/
const LOCALE = /^[\w-]{2,35}$/

function matching(
  form: URLSearchParams,
  name: string,
  pattern: RegExp
): string | null {
  const value = form.get(name)
  return value !== null && pattern.test(value) ? value : null
}
