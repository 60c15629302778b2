import { isMailCatcher } from "./is-mail-catcher"

describe("a mail catcher", () => {
  it.each([
    { url: "smtp://localhost:1025" },
    { url: "smtp://127.0.0.1:2525" },
    { url: "smtp://[::1]:1025" },
    { host: "localhost", port: 1025 },
    { host: "mail.localhost", port: 1025 },
    { host: "::1", port: 1025 },
  ])("is %j", (options) => {
    expect(isMailCatcher(options)).toBe(true)
  })

  it.each([
    { url: "smtp://mail.example.com:1025" },
    { url: "smtp://127.0.0.1.example.com:1025" },
    { url: "smtp://localhost.example.com:1025" },
    { url: "smtp://localhost" },
    { url: "smtps://localhost" },
    { url: "smtp://localhost:25" },
    { url: "smtp://user:pass@localhost:1025" },
    { host: "localhost" },
    { host: "localhost", port: 587 },
    { host: "localhost", port: 1025, auth: { user: "u", pass: "p" } },
    { host: "10.0.0.5", port: 1025 },
  ])("is not %j: it may pass mail on", (options) => {
    expect(isMailCatcher(options)).toBe(false)
  })
})
