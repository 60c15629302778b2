/**
 * A worker: the plugin in a Medusa of its own that runs one tick after the
 * other while the harness lets it. Ends with the harness, or by a fuse.
 */
const path = require("node:path")
const { watchStatements } = require("./watch-statements.cjs")
const clock = require("./story-clock.cjs")
const fuse = require("./fuse.cjs")

/** A tick that hangs longer is left alone, and the next one begins. */
const PATIENCE_MS = 30_000
const PAUSE_MS = 60

let running = false
let ticking = Promise.resolve()

async function main() {
  watchStatements()
  const testbed = (file) => require(path.join(process.cwd(), file))
  const { container } = await testbed("boot.cjs").boot()
  const { runTickWorkflow } = testbed("src/workflows/index.js")
  const recovery = container.resolve("recovery")
  recovery.useClock(clock.now)

  const tick = async () => {
    const { result } = await runTickWorkflow(container).run({
      input: { now: recovery.now() },
    })
    return result
  }
  const report = (work) =>
    work.then(
      (counts) => process.send({ kind: "ticked", counts }),
      (error) => process.send({ kind: "ticked", error: error.message })
    )
  const keepTicking = async () => {
    while (running) {
      await Promise.race([report(tick()), sleep(PATIENCE_MS)])
      await sleep(PAUSE_MS)
    }
  }

  process.on("message", async ({ order, offsetMs, plan }) => {
    clock.setOffset(offsetMs)
    switch (order) {
      case "go":
        if (plan) {
          fuse.arm(plan)
        }
        if (!running) {
          running = true
          ticking = ticking.then(keepTicking)
        }
        return
      case "hold":
        running = false
        await ticking
        process.send({ kind: "held" })
        return
      case "tick":
        await report(tick())
        process.send({ kind: "held" })
    }
  })
  process.send({ kind: "booted" })
}

function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

process.once("disconnect", () => process.exit())
process.on("unhandledRejection", (error) => console.error("unhandled", error))
main().catch((error) => {
  console.error(error)
  process.exit(1)
})
