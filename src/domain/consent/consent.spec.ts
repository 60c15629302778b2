import fc from "fast-check"

import { askFor } from "./ask-for"
import { chooseMode, type ModeChoice } from "./choose-mode"
import { CONSENT_MODES } from "./consent-mode"
import { CONSENT_PLACES, PLACE_LAWS, placeOfCountry } from "./consent-place"
import { DECISIONS, holdingDecision, SOURCES } from "./consent-record"
import { type ConsentFacts, mayWrite } from "./may-write"

const NOW = new Date("2026-03-01T12:00:00Z")
const DAY = 86_400_000
const ago = (days: number) => new Date(NOW.getTime() - days * DAY)

const choice = (
  mode: ModeChoice["mode"],
  offered_since: Date | null = null
) => ({ id: "rcch_1", mode, offered_since })

const FACTS: ConsentFacts = {
  now: NOW,
  choice: choice("explicit"),
  record: null,
  order: null,
  purchaseCountsMs: null,
}
const YES = { id: "rcns_1", decision: "granted" as const }
const NO = { id: "rcns_2", decision: "withdrawn" as const }
const OFFERED = { id: "rcns_3", decision: "offered" as const }
const ORDER = { id: "order_1", placed_at: ago(10), offered_id: null }
const ASKED = { ...ORDER, offered_id: "rcns_3" }

const ask = (over: Partial<ConsentFacts>) => {
  const found = mayWrite({ ...FACTS, ...over })
  return found.may ? [found.basis, found.evidence_id] : found.reason
}

describe("who may be written to", () => {
  it("nobody, where nothing was chosen and nobody said yes", () => {
    expect(ask({ choice: null })).toBe("no_consent_mode")
    expect(ask({ choice: null, order: ASKED, record: OFFERED })).toBe(
      "no_consent_mode"
    )
    expect(ask({ choice: null, record: YES })).toEqual(["explicit", "rcns_1"])
  })

  it("who said no is not, whatever a store chose and they bought", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CONSENT_MODES),
        fc.boolean(),
        (mode, b) => {
          const order = b ? ORDER : null
          const facts = { choice: choice(mode, ago(20)), order, record: NO }
          expect(ask(facts)).toBe("consent_withdrawn")
        }
      )
    )
  })

  it("in the strictest mode only who said yes", () => {
    expect(ask({})).toBe("no_consent")
    expect(ask({ order: ASKED, record: OFFERED })).toBe("no_consent")
    expect(ask({ record: YES })).toEqual(["explicit", "rcns_1"])
  })

  it("a customer who could say no when they bought, and nobody else", () => {
    const soft = choice("soft_opt_in")
    expect(ask({ choice: soft })).toBe("no_consent")
    // Nobody knows whether they could say no.
    expect(ask({ choice: soft, order: ORDER })).toBe("no_consent")
    expect(ask({ choice: soft, record: OFFERED })).toBe("no_consent")
    // They were asked, and not at this purchase.
    expect(ask({ choice: soft, order: ORDER, record: OFFERED })).toBe(
      "no_consent"
    )
    expect(ask({ choice: soft, order: ASKED, record: OFFERED })).toEqual([
      "soft_opt_in",
      "rcns_3",
    ])
  })

  it("by a store's word about its order form only who bought since", () => {
    const since = (days: number) =>
      ask({ choice: choice("soft_opt_in", ago(days)), order: ORDER })
    expect(since(11)).toEqual(["soft_opt_in", "order_1"])
    expect(since(9)).toBe("no_consent")
  })

  it("a customer only as long as a purchase counts there", () => {
    const counts = (days: number) =>
      ask({
        choice: choice("soft_opt_in", ago(400)),
        order: ORDER,
        purchaseCountsMs: days * DAY,
      })
    expect(counts(11)).toEqual(["soft_opt_in", "order_1"])
    expect(counts(9)).toBe("no_consent")
  })

  it("everybody else on the store's own choice, and on the better evidence where there is one", () => {
    const legitimate = choice("legitimate_interest", ago(20))
    expect(ask({ choice: legitimate })).toEqual([
      "legitimate_interest",
      "rcch_1",
    ])
    expect(ask({ choice: legitimate, order: ORDER })[0]).toBe("soft_opt_in")
  })
})

describe("the mode of a place", () => {
  const row = (
    place: string,
    mode: ModeChoice["mode"],
    sales_channel_id: string | null = null
  ): ModeChoice => ({
    id: `rcch_${place}_${sales_channel_id}`,
    sales_channel_id,
    place,
    mode,
    offered_since: null,
  })
  const modeOf = (
    choices: ModeChoice[],
    countries: string[],
    sales_channel_id: string | null = null
  ) => chooseMode(choices, { sales_channel_id, countries }).choice?.mode

  it("is the nearest choice: the channel's own, then the country's own", () => {
    const choices = [
      row("eu", "soft_opt_in"),
      row("de", "explicit"),
      row("eu", "legitimate_interest", "sc_1"),
    ]
    expect(modeOf(choices, ["fr"])).toBe("soft_opt_in")
    expect(modeOf(choices, ["DE"])).toBe("explicit")
    expect(modeOf(choices, ["fr"], "sc_1")).toBe("legitimate_interest")
    expect(modeOf(choices, ["fr"], "sc_2")).toBe("soft_opt_in")
  })

  it("is the strictest where somebody may be in several, and none where one was not chosen", () => {
    const choices = [row("eu", "soft_opt_in"), row("us", "legitimate_interest")]
    expect(modeOf(choices, ["us", "fr"])).toBe("soft_opt_in")
    expect(modeOf(choices, ["us", "fr", "jp"])).toBeUndefined()
    expect(modeOf([], ["us"])).toBeUndefined()
  })

  it("of somewhere unknown is that of elsewhere", () => {
    const choices = [
      row("us", "legitimate_interest"),
      row("elsewhere", "explicit"),
    ]
    expect(modeOf(choices, [])).toBe("explicit")
    expect(modeOf(choices, ["zz"])).toBe("explicit")
  })

  it("lets a purchase count as long as the strictest country does", () => {
    const days = (countries: string[]) =>
      chooseMode([], { sales_channel_id: null, countries }).purchaseCountsMs
    expect(days(["fr"])).toBeNull()
    expect(days(["ca"])).toBe(730 * DAY)
    expect(days(["ca", "fr", "kr"])).toBe(180 * DAY)
  })

  it("is nowhere recommended to be a legitimate interest", () => {
    for (const place of CONSENT_PLACES) {
      expect(PLACE_LAWS[place].recommended).not.toBe("legitimate_interest")
    }
  })

  it.each([
    ["DE", "eu"],
    ["no", "eu"],
    ["gb", "gb"],
    ["ch", "ch"],
    ["us", "us"],
    ["ca", "ca"],
    ["nz", "anz"],
    ["jp", "elsewhere"],
    ["", "elsewhere"],
  ])("of %s is %s", (country, place) => {
    expect(placeOfCountry(country)).toBe(place)
  })
})

describe("decisions in whatever order they are heard", () => {
  const record = fc.record({
    id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
    decision: fc.constantFrom(...DECISIONS),
    source: fc.constantFrom(...SOURCES),
    decided_at: fc.nat({ max: 3 }).map((n) => new Date(n)),
  })
  const records = fc.uniqueArray(record, { selector: ({ id }) => id })
  type Told = Parameters<typeof holdingDecision>[0][number]
  const last = (told: readonly Told[]) =>
    told.filter(
      (one) => +one.decided_at === Math.max(...told.map((r) => +r.decided_at))
    )

  it("hold as the last yes or no says, of two at one moment as the no", () => {
    fc.assert(
      fc.property(records, (told) => {
        const elsewhere = told.filter(({ source }) => source !== "preferences")
        const held = holdingDecision(elsewhere)
        const said = elsewhere.filter(({ decision }) => decision !== "offered")
        const among = last(said.length ? said : elsewhere)
        expect(held === null).toBe(elsewhere.length === 0)
        expect(held === null || among.includes(held)).toBe(true)
        expect(held?.decision === "withdrawn").toBe(
          among.some(({ decision }) => decision === "withdrawn")
        )
        expect(holdingDecision([...elsewhere].reverse())).toBe(held)
      })
    )
  })

  it("a no from a person's own page yields to nothing but a yes from there", () => {
    fc.assert(
      fc.property(records, (told) => {
        const own = last(
          told.filter(
            ({ source, decision }) =>
              source === "preferences" && decision !== "offered"
          )
        )
        if (own.some(({ decision }) => decision === "withdrawn")) {
          expect(own).toContain(holdingDecision(told))
        }
        expect(holdingDecision([...told].reverse())).toBe(holdingDecision(told))
      })
    )
  })

  it("an empty box takes no yes back, and undoes no no", () => {
    const said = (decision: Told["decision"], n: number): Told => ({
      id: `r${n}`,
      decision,
      source: "checkout",
      decided_at: new Date(n),
    })
    for (const first of ["granted", "withdrawn"] as const) {
      const told = [said(first, 0), said("offered", 1)]
      expect(holdingDecision(told)).toBe(told[0])
    }
  })
})

it("a checkout asks for a yes where nothing was chosen", () => {
  expect(askFor(null)).toBe("email_yes")
  expect(askFor("explicit")).toBe("email_yes")
  expect(askFor("soft_opt_in")).toBe("email_no")
  expect(askFor("legitimate_interest")).toBe("email_notice")
})
