import { classifySmtpError, type SmtpError } from "./classify-smtp-error"

describe("what a failed SMTP delivery means", () => {
  it.each<[string, SmtpError, boolean, string]>([
    ["an unknown recipient", reply(550, "RCPT TO"), false, "refused"],
    ["a refused message", reply(554, "DATA", "EMESSAGE"), true, "refused"],
    ["a message too large", reply(552, "MAIL FROM"), false, "refused"],
    [
      "a message larger than announced",
      { code: "EMESSAGE", command: "MAIL FROM" },
      false,
      "refused",
    ],
    [
      "a recipient that is no address",
      { code: "EENVELOPE", command: "API" },
      false,
      "refused",
    ],
    ["greylisting", reply(450, "RCPT TO"), false, "temporary"],
    ["a reply of 4yz to the message", reply(451, "DATA"), true, "temporary"],
    ["a server going down", reply(421, "CONN"), true, "temporary"],
    ["a login refused", reply(535, "AUTH PLAIN", "EAUTH"), false, "temporary"],
    ["a login asked for", reply(530, "MAIL FROM"), false, "temporary"],
    ["a login asked for late", reply(530, "RCPT TO"), false, "temporary"],
    ["a refused sender", reply(550, "MAIL FROM"), false, "temporary"],
    ["a refused greeting", reply(554, "CONN", "EPROTOCOL"), false, "temporary"],
    ["nobody there", { code: "ESOCKET", command: "CONN" }, false, "temporary"],
    ["an unknown host", { code: "EDNS", command: "CONN" }, false, "temporary"],
    ["a hang before", { code: "ETIMEDOUT" }, false, "temporary"],
    ["a hang after", { code: "ETIMEDOUT" }, true, "ambiguous"],
    ["a drop after", { code: "ECONNECTION" }, true, "ambiguous"],
    ["giving up before", { code: "EABORT" }, false, "temporary"],
    ["giving up after", { code: "EABORT" }, true, "ambiguous"],
    ["a reply that is none", reply(354, "DATA"), true, "ambiguous"],
  ])("%s", (_, error, handedOver, kind) => {
    expect(classifySmtpError(error, handedOver)).toBe(kind)
  })
})

function reply(
  responseCode: number,
  command: string,
  code = "EENVELOPE"
): SmtpError {
  return { responseCode, command, code }
}
