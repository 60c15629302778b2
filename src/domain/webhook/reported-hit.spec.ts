import { readEvents } from "./read-events"
import { reportedHit } from "./reported-hit"

const hitOf = (provider: Parameters<typeof readEvents>[0], body: unknown) =>
  readEvents(provider, body, null)[0]!.hit

describe("an open or a click that a provider reports", () => {
  it.each([
    [
      "sendgrid",
      [{ event: "open", useragent: "UA", sg_machine_open: true }],
      { agent: "UA", url: null, flagged: true },
    ],
    [
      "sendgrid",
      [{ event: "click", useragent: "UA", url: "https://x.test/recovery/r/a" }],
      { agent: "UA", url: "https://x.test/recovery/r/a", flagged: false },
    ],
    [
      "brevo",
      { event: "unique_proxy_open" },
      { agent: "", url: null, flagged: true },
    ],
    [
      "brevo",
      { event: "click", link: "https://x.test" },
      { agent: "", url: "https://x.test", flagged: false },
    ],
    [
      "sparkpost",
      [
        {
          msys: {
            track_event: {
              type: "initial_open",
              user_agent: "UA",
              is_prefetched: true,
            },
          },
        },
      ],
      { agent: "UA", url: null, flagged: true },
    ],
    [
      "mailgun",
      {
        "event-data": {
          event: "opened",
          "client-info": { "user-agent": "UA", bot: "apple" },
        },
      },
      { agent: "UA", url: null, flagged: true },
    ],
    [
      "postmark",
      { RecordType: "Click", UserAgent: "UA", OriginalLink: "https://x.test" },
      { agent: "UA", url: "https://x.test", flagged: false },
    ],
    [
      "mailjet",
      { event: "click", agent: "UA", url: "https://x.test" },
      { agent: "UA", url: "https://x.test", flagged: false },
    ],
    [
      "resend",
      {
        type: "email.clicked",
        data: { click: { link: "https://x.test", userAgent: "UA" } },
      },
      { agent: "UA", url: "https://x.test", flagged: false },
    ],
  ] as const)("says by %s what it was done with", (provider, body, hit) => {
    expect(hitOf(provider, body)).toEqual(hit)
  })

  it("is neither where it says something else, whatever shape it has", () => {
    expect(reportedHit("delivered", { agent: "UA" })).toBeNull()
    expect(reportedHit("clicked", { agent: {}, url: 7 })).toEqual({
      agent: "",
      url: "7",
      flagged: false,
    })
  })
})
