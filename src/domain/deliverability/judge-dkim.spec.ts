import { generateKeyPairSync } from "node:crypto"

import * as fc from "fast-check"

import { guessSelectors } from "./dkim-selectors"
import { judgeDkim } from "./judge-dkim"

const rsa = (bits: number) =>
  generateKeyPairSync("rsa", { modulusLength: bits })
    .publicKey.export({ type: "spki", format: "der" })
    .toString("base64")

const KEYS = { 512: rsa(512), 1024: rsa(1024), 2048: rsa(2048) }

const of = (text: string, isGuess = false) =>
  judgeDkim([{ selector: "s1", texts: [text] }], isGuess)

describe("a domain's DKIM key", () => {
  it.each([
    [`v=DKIM1; k=rsa; p=${KEYS[2048]}`, "ok"],
    [`p=${KEYS[2048]}`, "ok"],
    [`v=DKIM1; p=${KEYS[2048].slice(0, 100)} ${KEYS[2048].slice(100)};`, "ok"],
    [
      `v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=`,
      "ok",
    ],
    [`v=DKIM1; k=rsa; t=s; p=${KEYS[1024]}`, "weak"],
  ])("is sound: %#", (record, code) => {
    expect(of(record)).toMatchObject({
      state: "ok",
      code,
      params: { selectors: "s1" },
    })
  })

  it.each([
    [`v=DKIM1; p=${KEYS[512]}`, "short"],
    ["v=DKIM1; p=", "revoked"],
    [`v=DKIM1; t=y; p=${KEYS[2048]}`, "testing"],
    [`v=DKIM1; t=s:Y; p=${KEYS[2048]}`, "testing"],
  ])("needs a look: %#", (record, code) => {
    expect(of(record)).toMatchObject({ state: "attention", code })
  })

  it("is none where a wildcard answers with something else", () => {
    for (const text of ["v=spf1 -all", "v=DKIM2; p=AAAA", "", "hello"]) {
      expect(of(text)).toMatchObject({ state: "attention", code: "none" })
    }
  })

  it("counts by the best there is: old keys may stay", () => {
    expect(
      judgeDkim(
        [
          { selector: "old", texts: ["v=DKIM1; p="] },
          { selector: "none", texts: [] },
          { selector: "new", texts: [`p=${KEYS[2048]}`] },
        ],
        false
      )
    ).toMatchObject({ code: "ok", params: { selectors: "new" } })
  })

  it("is not known where it was only guessed, or nobody could look", () => {
    const none = [{ selector: "s1", texts: [] }]
    const unreachable = [{ selector: "s1", texts: null }]
    expect(judgeDkim(none, true)).toMatchObject({
      state: "not_known",
      code: "no_guess",
    })
    expect(judgeDkim(none, false)).toMatchObject({
      state: "attention",
      params: { selectors: "s1" },
    })
    for (const isGuess of [true, false]) {
      expect(judgeDkim(unreachable, isGuess)).toMatchObject({
        state: "not_known",
        code: "unreachable",
      })
    }
  })

  it("never throws, whatever anybody has written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        of(text)
        of(`v=DKIM1; p=${text}`, true)
      })
    )
  })
})

describe("where keys may stand", () => {
  it("follows the providers in use and those that SPF names", () => {
    const selectors = guessSelectors(
      ["resend"],
      ["_spf.google.com", "spf.protection.outlook.com", "notgoogle.com"]
    )
    expect(selectors).toEqual(
      expect.arrayContaining(["resend", "google", "selector1", "default"])
    )
    expect(selectors).not.toContain("mailjet")
    expect(guessSelectors([], [])).toContain("mailjet")
  })

  it("is a bounded number of names, each once", () => {
    const all = guessSelectors([], ["google.com", "mcsv.net", "zoho.eu"])
    expect(new Set(all).size).toBe(all.length)
    expect(all.length).toBeLessThan(50)
  })
})
