import de from "../../i18n/json/de.json"
import { testWords } from "../i18n/__tests__/test-words"
import { errorInWords } from "./error-in-words"

const say = async (error: string) =>
  errorInWords(error, await testWords("de", de))

describe("why a message failed", () => {
  it("is said in the reader's language where the server says it itself", async () => {
    expect(await say("The provider did not answer within 60 s.")).toBe(
      "Der Anbieter hat 60 s lang nicht geantwortet."
    )
    expect(await say("It could not be prepared: no\nlayout")).toContain(
      "no\nlayout"
    )
    for (const error of [
      "The provider refused it.",
      "The worker stopped before the message was handed over.",
      "The worker stopped while the message was being handed over: the provider may have accepted it.",
    ]) {
      expect(await say(error)).not.toMatch(/The |problems\./)
    }
  })

  it("stays in the provider's words otherwise", async () => {
    for (const error of ["550 5.1.1 No such mailbox", "", "{{x}} $t(menu)"]) {
      expect(await say(error)).toBe(error)
    }
  })
})
