import type { AdminCauseResponse, CauseVerdict } from "../../../types"
import en from "../../i18n/json/en.json"
import { createFormatters } from "../format/create-formatters"
import { testWords } from "../i18n/__tests__/test-words"
import { describeCaused } from "./describe-caused"

type Cause = AdminCauseResponse["cause"]

const say = async (
  asked: { compared?: number; share?: number; alarm?: boolean },
  rows: [currency: string, verdict: CauseVerdict, estimate: string | null][]
) => {
  const { compared = 500, share = 0.1, alarm = false } = asked
  const cause = {
    share,
    carts: { compared, unripe: 0, incomparable: 0 },
    sample_ratio: { holdout: 50, expected: 50, p: 0.5, alarm },
    revenue: rows.map(([currency_code, verdict, estimate]) => ({
      currency_code,
      caused: { verdict, estimate },
    })),
  } as Cause
  return describeCaused(
    cause,
    await testWords("en", en),
    createFormatters("en")
  )
}

describe("what messages caused, in a few words", () => {
  it("names amounts only where a verdict holds", async () => {
    expect(
      await say({}, [
        ["eur", "more", "1234.5"],
        ["usd", "not_known_yet", "99"],
      ])
    ).toBe("about €1,234.50")
    expect(await say({}, [["eur", "less", "-20"]])).toBe("about -€20.00")
  })

  it("is not known yet before that, also while nobody can be compared", async () => {
    expect(await say({}, [["eur", "not_known_yet", "99"]])).toBe(
      "not known yet"
    )
    expect(await say({}, [["eur", "too_few", null]])).toBe("not known yet")
    expect(await say({ compared: 0 }, [])).toBe("not known yet")
  })

  it("is no verdict where the groups are not what was drawn", async () => {
    expect(await say({ alarm: true }, [["eur", "more", "9"]])).toBe(
      "no verdict"
    )
  })

  it("is nothing where nobody is held out", async () => {
    expect(await say({ compared: 0, share: 0 }, [])).toBeNull()
  })
})
