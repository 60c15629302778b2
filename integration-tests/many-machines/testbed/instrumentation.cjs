/**
 * Medusa runs this file of an app first of all. Gives the machine the story's
 * clock, tells when its ticks begin and end, and ends it with the test.
 */
const fs = require("node:fs")
const { container } = require("@medusajs/framework")

const TICK = "job-recovery-tick"
const { CLOCK_FILE } = process.env

process.on("disconnect", () => process.exit(1))
process.channel?.unref()

exports.register = function register() {
  const waiting = setInterval(() => {
    const modules = ["recovery", "workflows"].map((name) =>
      container.resolve(name, { allowUnregistered: true })
    )
    if (modules.every(Boolean)) {
      clearInterval(waiting)
      equip(...modules)
    }
  }, 20)
}

function equip(recovery, workflows) {
  recovery.useClock(() => new Date(Date.now() + offset()))
  workflows.subscribe({
    workflowId: TICK,
    subscriberId: `many-machines-${process.pid}`,
    subscriber: ({ eventType, transactionId }) => {
      if (process.connected) {
        process.send({ eventType, transactionId })
      }
    },
  })
}

function offset() {
  return Number(fs.readFileSync(CLOCK_FILE, "utf8"))
}
