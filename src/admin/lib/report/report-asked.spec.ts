import { parseAsked, writeAsked } from "./report-asked"

const through = (address: string) =>
  writeAsked(parseAsked(new URLSearchParams(address)))

describe("what an address asks the report for", () => {
  it.each([
    {},
    { range: "last_month" },
    { from: "2026-11-01", to: "2026-11-30" },
    { sequence_id: "seq_1", country_code: "de", buyer: "new", money: "goods" },
    { range: "7d", sales_channel_id: "sc_1", channel: "email" },
    { range: "90d", cause: "period" },
  ] as Record<string, string>[])("%j comes back as it was", (address) => {
    expect(through(new URLSearchParams(address).toString())).toEqual(address)
  })

  it.each([
    "range=30d",
    "range=4y",
    "from=2026-11-30&to=2026-11-01",
    "from=2026-11-30",
    "from=yesterday&to=today",
    "from=2026-02-30&to=2026-03-02",
    "from=2026-02-01&to=2026-02-30",
    "from=1999-12-31&to=2000-01-01",
    "from=2024-01-01&to=2026-01-01",
    "buyer=xx",
    "buyer=newer&country_code=deu&sequence_id=%00&channel=a%20b",
    "money=much&other=1&buyer=&cause=none",
  ])("%s is the last 30 days of everything", (address) => {
    expect(through(address)).toEqual({})
    expect(parseAsked(new URLSearchParams(address)).days).toEqual({
      range: "30d",
    })
  })
})
