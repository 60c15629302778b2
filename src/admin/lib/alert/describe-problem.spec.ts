import { ALERT_CODES } from "../../../domain/alert/alert-code"
import de from "../../i18n/json/de.json"
import en from "../../i18n/json/en.json"
import { createFormatters } from "../format/create-formatters"
import { testWords } from "../i18n/__tests__/test-words"
import { describeProblem } from "./describe-problem"
import type { Problem } from "./list-problems"

const LANGUAGES = { en, de }
const AT = "2026-03-01T12:00:00Z"

const say = async (
  language: keyof typeof LANGUAGES,
  code: Problem["code"],
  params: Problem["params"] = {}
) =>
  describeProblem(
    { code, params, message: "The server's sentence." },
    await testWords(language, LANGUAGES[language]),
    createFormatters(language)
  )

const PARAMS: Partial<Record<Problem["code"], Problem["params"][]>> = {
  sequence_inactive: [{ status: "paused" }, { status: "draft" }],
  tick_missing: [{ last_tick_at: AT }, { last_tick_at: null }],
  sending_stalled: [{ since: AT }],
  channel_unserved: [{ name: "sms" }],
  tick_failing: [{ since: AT, name: "sending", error: "deadlock detected" }],
  channel_paused: [{ since: AT, reason: "550 5.4.5 Daily limit" }],
  sequences_mended: [{ continued: 3, ended: 0, canceled: 12 }],
  carts_silent: [
    { since: AT, usual_hours: 12 },
    { since: AT, usual_hours: 0 },
  ],
  orders_silent: [
    { since: AT, usual_hours: 12 },
    { since: AT, usual_hours: 0 },
  ],
  storefront_unset: [{ url: "http://localhost:8000" }],
  sandbox: [
    { url: "http://localhost:8000", mode: null },
    { url: null, mode: "development" },
  ],
  unsubscribe_dead: [
    { url: "http://localhost:9000", detail: null },
    { url: "https://shop.example", detail: "404" },
  ],
  unsubscribe_doubtful: [{ url: "https://shop.example", detail: "403" }],
  send_to_few: [{ names: "you@example.com" }],
  store_unknown: [{ names: "B2B" }],
  consent_mode_missing: [{ places: "eu, elsewhere" }],
  delivery: [
    { failed: 2, uncertain: 3 },
    { failed: 1, uncertain: 0 },
    { failed: 0, uncertain: 1 },
    {
      window: "hour",
      failed: 0,
      uncertain: 0,
      retrying: 12,
      total: 20,
      share: 0.6,
      usual_share: 0.02,
    },
  ],
}

const CODES: Problem["code"][] = [
  ...ALERT_CODES.filter((code) => code !== "failure_rate"),
  "tick_missing",
  "sequence_inactive",
  "delivery",
]

const CASES = CODES.flatMap((code) =>
  (PARAMS[code] ?? [{}]).flatMap((params) =>
    (["en", "de"] as const).map((language) => ({ language, code, params }))
  )
)

describe("a problem in the reader's language", () => {
  it.each(CASES)(
    "$language: $code $params is said in whole sentences of its own",
    async ({ language, code, params }) => {
      const { title, text } = await say(language, code, params)
      for (const words of [title, text]) {
        expect(words.length).toBeGreaterThan(10)
        // Neither a key, nor a blank that was not filled, nor the server's.
        expect(words).not.toMatch(/health\.|\{\{|undefined|server's sentence/)
      }
    }
  )

  it("never says undelivered of what may have arrived", async () => {
    const { title } = await say("en", "delivery", { failed: 2, uncertain: 3 })
    expect(title).toBe(
      "2 messages could not be sent, and 3 may or may not have arrived"
    )
    const german = await say("de", "delivery", { failed: 1, uncertain: 1 })
    expect(german.title).toBe(
      "1 Nachricht konnte nicht verschickt werden, bei 1 weiteren ist die Zustellung unklar"
    )
  })

  it("has the server's figures in it", async () => {
    const { text } = await say("de", "delivery", PARAMS.delivery![3])
    expect(text).toMatch(/20 .*60\s%.*2\s%/)
    const silent = await say("de", "carts_silent", PARAMS.carts_silent![0])
    expect(silent.text).toContain("12")
    const url = await say("de", "storefront_unset", PARAMS.storefront_unset![0])
    expect(url.text).toContain("http://localhost:8000")
  })

  it("is the server's sentence where the code is new", async () => {
    const { text } = await say("de", "brand_new" as Problem["code"])
    expect(text).toBe("The server's sentence.")
  })
})
