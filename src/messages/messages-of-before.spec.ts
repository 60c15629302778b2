import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import path from "node:path"

import {
  KEPT_WHOLE,
  LAYOUT_OF_BEFORE,
  VIEWS_OF_BEFORE,
} from "./__tests__/messages-of-before"
import { compileLayout } from "./check-layout"
import { DEFAULT_STEPS, defaultContent } from "./default-content"
import { renderMessage } from "./render-message"

const DIR = path.join(__dirname, "__tests__", "before")
const keep = (name: string) => readFileSync(path.join(DIR, name), "utf8")
const HASHES = JSON.parse(keep("hashes.json")) as Record<string, string>

const own = compileLayout(LAYOUT_OF_BEFORE, "own")

const MESSAGES = DEFAULT_STEPS.flatMap((step) =>
  Object.entries(defaultContent(step)).flatMap(([locale, content]) =>
    Object.entries(VIEWS_OF_BEFORE).map(([name, view]) => ({
      key: `${step}-${locale}-${name}`,
      name,
      parts: { content, locale, view },
    }))
  )
)

const hash = (message: unknown) =>
  createHash("sha256").update(JSON.stringify(message)).digest("hex")

describe("a default message is, letter by letter, what it was before blocks", () => {
  it.each(MESSAGES)("$key", ({ key, name, parts }) => {
    const message = renderMessage(parts)
    if (KEPT_WHOLE.includes(name)) {
      expect(message.html).toBe(keep(`${key}.html`))
      expect(`${message.subject}\n\n${message.text}`).toBe(keep(`${key}.txt`))
    }
    expect(hash(message)).toBe(HASHES[key])
  })

  it.each(MESSAGES)("$key, in a layout of one's own", ({ key, parts }) => {
    const message = renderMessage({ ...parts, layout: own })
    expect(hash(message)).toBe(HASHES[`${key}-own-layout`])
  })
})
