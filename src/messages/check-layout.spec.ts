import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { compileLayout, defaultLayout } from "./check-layout"

const FOOTER = "<a href='{{links.unsubscribe}}'>x</a>{{postal_address}}"

describe("a store's own layout", () => {
  it("may be anything that carries the footer", () => {
    const source = `<p>{{heading}}</p>${FOOTER}`
    expect(compileLayout(source, "mine.html").name).toBe("mine.html")
  })

  it.each([
    [`a\n{{nope}}${FOOTER}`, /^mine\.html, line 2: no value "nope"/],
    [`a\n\n{{#if shop}}${FOOTER}`, /^mine\.html, line 3: a block is opened/],
    [`{{{heading}}}${FOOTER}`, /^mine\.html, line 1: use two braces/],
    ["{{postal_address}}", /every message must show {{links\.unsubscribe}}/],
    ["{{links.unsubscribe}}", /every message must show {{postal_address}}/],
    [`{{#if incentive}}${FOOTER}{{/if}}`, /add it where it always appears/],
  ])("is refused when it is %j", (source, says) => {
    expect(() => compileLayout(source, "mine.html")).toThrow(says)
  })
})

describe("the shipped layout", () => {
  it("passes the same check", () => {
    expect(defaultLayout().name).toBe("The plugin's own layout")
    expect(defaultLayout()).toBe(defaultLayout())
  })

  it("is what layout.mjml compiles to", () => {
    const root = join(__dirname, "../..")
    const script = join(root, "scripts/compile-layout.mjs")
    execFileSync(process.execPath, [script, "--check"], { cwd: root })
  })
})
