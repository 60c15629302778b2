import type { StepContentOfBefore } from "../types/step-content"
import { checkContent } from "./check-content"

const CONTENT: StepContentOfBefore = {
  subject: "Hello",
  preheader: "",
  heading: "",
  body: "",
  button: "",
}

describe("a step's copy", () => {
  it("needs nothing but a subject", () => {
    expect(checkContent(CONTENT)).toEqual([])
  })

  it.each(["", "  \n "])("is refused with the subject %j", (subject) => {
    expect(checkContent({ ...CONTENT, subject })).toEqual([
      {
        ...{ field: "subject", block: null, line: 1 },
        reason: "the subject is empty, write one",
      },
    ])
  })

  it("is told field, line and reason of every problem", () => {
    expect(
      checkContent({ ...CONTENT, subject: "{{a}}", body: "x\n{{> y}}" })
    ).toEqual([
      {
        field: "subject",
        block: null,
        line: 1,
        reason: expect.stringContaining('"a"'),
      },
      {
        field: "body",
        block: null,
        line: 2,
        reason: expect.stringContaining("partials"),
      },
    ])
  })

  it("is refused when a field is missing or no text", () => {
    const content = {
      subject: "Hello",
      body: 3,
    } as unknown as StepContentOfBefore
    expect(checkContent(content).map(({ field }) => field)).toEqual([
      "preheader",
      "heading",
      "body",
      "button",
    ])
  })
})
