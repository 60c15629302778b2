import { spawn } from "node:child_process"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"

const ROOT = path.resolve(__dirname, "../..")

type Figures = {
  seed: number
  scenarios: (Record<string, unknown> & { name: string })[]
}

// Processes are killed on purpose, and other work may share the machine.
jest.setTimeout(15 * 60_000)

/** The short form of `npm run test:faults`, which has everything. */
describe("under faults", () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "cart-recovery-faults-"))
  let figures: Figures
  let said: string

  beforeAll(async () => {
    const file = path.join(dir, "faults.json")
    said = await play(["--short", "--json", file])
    figures = fs.existsSync(file)
      ? JSON.parse(fs.readFileSync(file, "utf8"))
      : { seed: 0, scenarios: [] }
  })
  afterAll(() => fs.rmSync(dir, { recursive: true }))

  /** What a scenario found, with all that was said when there is none. */
  function found(name: string) {
    const record = figures.scenarios.find((known) => known.name === name)
    if (!record) {
      throw new Error(`"${name}" was not played:\n${said}`)
    }
    return record
  }

  it("the harness finds what was doubled and lost on purpose", () => {
    expect(found("self-check: sabotage is found")).toMatchObject({
      ok: true,
      broken: [],
    })
  })

  it.each(["kills", "the provider fails 30 % of calls"])(
    "%s: nothing is sent twice, nothing is lost",
    (name) => {
      expect(found(name)).toMatchObject({
        broken: [],
        accepted_twice_not_knowingly: 0,
        lost: 0,
        ok: true,
      })
    }
  )

  it("workers were really killed", () => {
    expect(found("kills").kills).toBeGreaterThanOrEqual(4)
  })
})

/** Answers what it printed, whether all was well or not. */
function play(flags: string[]): Promise<string> {
  const { NODE_OPTIONS: _, ...env } = process.env
  const script = path.join(ROOT, "scripts", "test-faults.mjs")
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...flags], {
      env,
      stdio: ["ignore", "pipe", "pipe"],
    })
    let printed = ""
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => (printed += text))
    }
    child.once("error", reject)
    child.once("close", () => resolve(printed))
  })
}
