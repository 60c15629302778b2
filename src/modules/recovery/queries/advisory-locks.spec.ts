import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

import { ADVISORY_LOCKS } from "./advisory-locks"

const sources = () =>
  readdirSync(__dirname, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".spec.ts"))
    .map((name) => ({
      name,
      text: readFileSync(join(__dirname, name), "utf8"),
    }))

describe("advisory locks", () => {
  it("have a number each", () => {
    const numbers = Object.values(ADVISORY_LOCKS)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it("are numbered nowhere else", () => {
    const own = sources().filter(({ text }) => /\b7_?342_?815_?/.test(text))
    expect(own.map(({ name }) => name)).toEqual(["advisory-locks.ts"])
  })
})
