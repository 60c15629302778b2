import { compileProgram, parseTemplate } from "./template-engine"

const run = (source: string, view: object) =>
  compileProgram(parseTemplate(source), { escape: true })(view)

describe("the template engine", () => {
  it("escapes what it prints", () => {
    expect(run("{{a}}", { a: `<b a="x">` })).toBe(
      "&lt;b a&#x3D;&quot;x&quot;&gt;"
    )
  })

  it("reads nothing inherited, even in a template nobody checked", () => {
    expect(run("{{a.constructor.name}}{{toString}}", { a: {} })).toBe("")
  })

  it.each([
    [1, "item"],
    ["1", "item"],
    [0, "items"],
    [2, "items"],
    [null, "items"],
  ])("chooses the word for %j", (n, word) => {
    expect(run('{{plural n "item" "items"}}', { n })).toBe(word)
  })
})
