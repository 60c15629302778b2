/**
 * Draws the product pictures anew after an edit: every SVG beside this file
 * becomes a PNG in the folder above (mail programs do not show SVG). Needs a
 * Chromium, CHROME_PATH names one.
 */
import fs from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { chromium } from "playwright-core"
import { findChromium } from "../../../../scripts/lib/find-chromium.mjs"

const SIZE = 560
const source = path.dirname(fileURLToPath(import.meta.url))
const browser = await chromium.launch({ executablePath: findChromium() })
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } })
for (const name of fs.readdirSync(source).filter((f) => f.endsWith(".svg"))) {
  const svg = fs.readFileSync(path.join(source, name), "utf8")
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`)
  const file = path.join(source, "..", name.replace(".svg", ".png"))
  await page.screenshot({ path: file })
}
await browser.close()
