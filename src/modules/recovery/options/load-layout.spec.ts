import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"

import { layoutSource } from "../../../messages/layout.generated"
import { loadLayout } from "./load-layout"
import { parseOptions } from "./parse-options"

const dir = mkdtempSync(path.join(tmpdir(), "layout-"))
afterAll(() => rmSync(dir, { recursive: true }))

function load(source: string | null) {
  const layoutFile = path.join(dir, "layout.hbs")
  if (source !== null) {
    writeFileSync(layoutFile, source)
  }
  return loadLayout(
    parseOptions({
      secret: "0123456789abcdef0123456789abcdef",
      backendUrl: "https://api.shop.test",
      storefront: { name: "Shop", url: "https://shop.test" },
      sender: { name: "Shop", email: "hello@shop.test" },
      message: { layoutFile },
    })
  )
}

describe("the layout file of an operator", () => {
  it("stops the boot when it is not there", () => {
    expect(() => load(null)).toThrow(
      /option "message.layoutFile" cannot be used: .*layout\.hbs/
    )
  })

  it("is used when it is sound", () => {
    expect(load(layoutSource).name).toMatch(/layout\.hbs$/)
  })

  it("stops the boot with line and reason when it is broken", () => {
    const broken = layoutSource.replace("</body>", "{{#if heading}}</body>")
    expect(() => load(broken)).toThrow(/layout\.hbs, line \d+: \S+/)
  })

  it("stops the boot when nobody could unsubscribe by it", () => {
    expect(() => load("<html><body>{{heading}}</body></html>")).toThrow(
      /every message must show {{links\.unsubscribe}}/
    )
  })
})
