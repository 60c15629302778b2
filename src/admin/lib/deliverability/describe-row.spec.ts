import { judgeDkim } from "../../../domain/deliverability/judge-dkim"
import { judgeDmarc } from "../../../domain/deliverability/judge-dmarc"
import { judgeSender } from "../../../domain/deliverability/judge-sender"
import { judgeShare } from "../../../domain/deliverability/judge-share"
import { judgeSpf } from "../../../domain/deliverability/judge-spf"
import {
  judgeOneClick,
  judgeTry,
} from "../../../domain/deliverability/judge-try"
import {
  attention,
  notKnown,
  ok,
  type Verdict,
} from "../../../domain/deliverability/verdict"
import { type AdminSetupRow, SETUP_SUBJECTS } from "../../../types"
import de from "../../i18n/json/de.json"
import en from "../../i18n/json/en.json"
import { createFormatters } from "../format/create-formatters"
import { testWords } from "../i18n/__tests__/test-words"
import { describeRow } from "./describe-row"
import { groupRows } from "./group-rows"

const LANGUAGES = { en, de }

const key = (bytes: number, more = "") => [
  {
    selector: "s1",
    texts: [`${more}p=${Buffer.alloc(bytes, 1).toString("base64")}`],
  },
]
const tried = (["ours", "refused", "elsewhere", "silent"] as const).map(
  (outcome) => ({
    ...{ base: "https://api.shop.example", outcome, detail: "404" },
  })
)
const spf = (...records: string[]) => judgeSpf(records, new Map())
const share = (kind: "complaints" | "bounces") =>
  [0, 1, 3, 100, 900].map((count) => judgeShare(kind, { count, sent: 1_500 }))
const url = { url: "https://shop.example", detail: "502" }

/** Everything that the server can say of each subject. */
const VERDICTS: Record<AdminSetupRow["subject"], Verdict[]> = {
  provider: [
    ok("ok", { id: "smtp" }),
    attention("missing"),
    attention("sandbox", { id: "smtp" }),
    attention("send_to_few", { id: "smtp", names: "you@example.com" }),
  ],
  sender: ["a@hazel.shop", "a@gmail.com", "a@shop.test"].map(judgeSender),
  postal_address: [ok("ok", { text: "1 Main Street" }), attention("missing")],
  links: [...tried.map(judgeTry), notKnown("untried")],
  storefront: [
    ok("ok", url),
    attention("failing", url),
    notKnown("silent", url),
    notKnown("untried"),
  ],
  one_click: [
    ...tried.map(judgeOneClick),
    judgeOneClick({ ...tried[0]!, base: "http://localhost:9000" }),
    judgeOneClick(null),
  ],
  spf: [
    notKnown("nowhere", { domain: "shop.test" }),
    judgeSpf(null, new Map()),
    spf("v=spf1 -all"),
    spf(),
    spf("v=spf1 -all", "v=spf1 a"),
    spf("v=spf1 x"),
    spf("v=spf1 +all"),
    spf("v=spf1 a"),
    spf(`v=spf1 ${"a ".repeat(11)}-all`),
  ],
  dkim: [
    judgeDkim(key(294), false),
    judgeDkim(key(162), false),
    judgeDkim(key(94), false),
    judgeDkim(key(0), false),
    judgeDkim(key(294, "t=y; "), false),
    judgeDkim([{ selector: "s1", texts: [] }], false),
    judgeDkim([{ selector: "s1", texts: [] }], true),
    judgeDkim([{ selector: "s1", texts: null }], true),
  ],
  dmarc: [
    judgeDmarc([["v=DMARC1; p=none"]]),
    judgeDmarc([["v=DMARC1; p=reject"]]),
    judgeDmarc([["v=DMARC1; p=reject; adkim=s"]]),
    judgeDmarc([[]]),
    judgeDmarc([["v=DMARC1; p=none", "v=DMARC1; p=none"]]),
    judgeDmarc([["v=DMARC1; p=x"]]),
    judgeDmarc([null]),
  ],
  complaints: [
    ...share("complaints"),
    judgeShare("complaints", { count: 0, sent: 1 }),
  ],
  bounces: [...share("bounces"), judgeShare("bounces", { count: 0, sent: 1 })],
  reports: [
    attention("none"),
    notKnown("silent"),
    attention("refused", { at: "2026-03-01T12:00:00Z", kind: "forged" }),
    ok("ok", { at: "2026-03-01T12:00:00Z", kind: "delivered" }),
  ],
}

const CASES = SETUP_SUBJECTS.flatMap((subject) =>
  VERDICTS[subject].flatMap((verdict) =>
    (["en", "de"] as const).map((language) => ({ language, subject, verdict }))
  )
)

describe("a row of the set-up", () => {
  it.each(CASES)(
    "$language: $subject $verdict.code is said in whole sentences",
    async ({ language, subject, verdict }) => {
      const { title, what, text } = describeRow(
        { subject, about: null, ...verdict },
        await testWords(language, LANGUAGES[language]),
        createFormatters(language)
      )
      expect(title).not.toMatch(/\./)
      expect(what).toMatch(/^\p{Lu}.*\.$/u)
      expect(text).not.toMatch(/\{\{|undefined|null|^setup\./)
      expect(text).toMatch(
        subject === "postal_address" && verdict.code === "ok" ? /\d/ : /\.$/
      )
    }
  )

  it("says shares that are small, and names a provider as it calls itself", async () => {
    const say = async (row: Parameters<typeof describeRow>[0]) =>
      describeRow(row, await testWords("en", en), createFormatters("en"))
    const { text } = await say({
      subject: "complaints",
      about: null,
      ...judgeShare("complaints", { count: 3, sent: 2_400 }),
    })
    expect(text).toBe(
      "3 of 2,400 messages (0.13%). Gmail and Yahoo ask for less than 0.1%, and refuse mail from 0.3% on. Write less often, or to fewer people."
    )
    const { title } = await say({
      subject: "reports",
      about: "sendgrid",
      ...attention("none"),
    })
    expect(title).toBe("Reports: SendGrid")
  })

  it("stands in one part of the page, whatever it is about", () => {
    const rows = SETUP_SUBJECTS.map((subject) => ({
      subject,
      about: null,
      ...ok("ok"),
    }))
    const grouped = groupRows(rows)
    expect(grouped.flatMap((part) => part.rows)).toHaveLength(rows.length)
    expect(groupRows(rows.slice(0, 1))).toHaveLength(1)
  })
})
