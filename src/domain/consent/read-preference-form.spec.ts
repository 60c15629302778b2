import fc from "fast-check"

import { readPreferenceForm } from "./read-preference-form"

const read = (fields: Record<string, string>) =>
  readPreferenceForm(new URLSearchParams(fields).toString())

const OFF = { do: "save", email_was: "off", email_wording: "rcwd_1" }

describe("a form of the page of preferences", () => {
  it("asks for what is not as it was shown, and for nothing else", () => {
    expect(read({ ...OFF, email: "on", ads_was: "on" })).toEqual({
      kind: "save",
      switches: [
        { purpose: "email", on: true, wording_id: "rcwd_1" },
        { purpose: "ads", on: false },
      ],
      locale: null,
    })
    expect(read({ do: "save", email_was: "on", email: "on" })).toEqual({
      kind: "save",
      switches: [],
      locale: null,
    })
  })

  it("says nothing of a purpose that it did not show", () => {
    expect(read({ do: "save", email: "on" })).toMatchObject({ switches: [] })
  })

  it("has no yes to no wording", () => {
    const { email_wording: _, ...bare } = OFF
    expect(read({ ...bare, email: "on" })).toBeNull()
    expect(read({ ...OFF, email: "on", email_wording: "a b" })).toBeNull()
    expect(read({ do: "back_on" })).toBeNull()
  })

  it("changes the language only when another one was chosen", () => {
    const save = { do: "save", language_was: "en" }
    expect(read({ ...save, language: "de" })).toMatchObject({ locale: "de" })
    expect(read({ ...save, language: "en" })).toMatchObject({ locale: null })
    expect(read({ ...save, language: "\u0000" })).toMatchObject({
      locale: null,
    })
  })

  it("may be anything", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (body) => {
        const asked = readPreferenceForm(body)
        expect(asked === null || typeof asked.kind === "string").toBe(true)
      })
    )
    expect(readPreferenceForm("")).toBeNull()
    expect(readPreferenceForm("do=constructor")).toBeNull()
  })
})
