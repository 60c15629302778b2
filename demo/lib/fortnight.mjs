import fs from "node:fs"
import { step } from "../../scripts/lib/steps.mjs"
import { request } from "./admin.mjs"

const INTERRUPTED =
  "An earlier start was stopped in the middle of the fortnight: " +
  "npm run demo -- --reset starts over."

/** States of a message, where the word in the tables says too little. */
const WORDS = { due: "waiting for their time" }

/**
 * Plays the fortnight when this database has none yet, and prints what came
 * of it. `--fast` leaves it out: the numbers are those of the person at the
 * keyboard.
 */
export async function fortnight({ flags, state, call, server }) {
  const { fortnight: played } = state.values
  if (played === "playing") {
    if (flags.exit) {
      throw new Error(INTERRUPTED)
    }
    console.log(`  ${INTERRUPTED}\n`)
    return
  }
  if (flags.fast) {
    if (!played) {
      console.log(
        "  With --fast the fortnight is not played: the numbers are yours.\n"
      )
    }
    return
  }
  if (!played) {
    await play({ call, seed: flags.seed, state, server })
  }
  if (!played || flags.exit) {
    const { summary } = await call("GET")
    printSummary(summary, flags.json)
  }
}

/** Remembered in the state, so that a database has one fortnight only. */
async function play({ call, seed, state, server }) {
  state.save({ fortnight: "playing" })
  await step("playing a fortnight of shopping", async (note) => {
    await call("POST", { seed })
    let status
    do {
      await new Promise((resolve) => setTimeout(resolve, 500))
      if (server.ended) {
        throw new Error("Medusa ended in the middle of the fortnight.")
      }
      status = await call("GET")
      note(status.note)
    } while (status.state === "playing")
    if (status.state !== "played") {
      throw new Error(`The fortnight stopped: ${status.note}`)
    }
  })
  state.save({ fortnight: "played" })
}

/** A caller of the demo's own route, which only this start may use. */
export function fortnightRoute(backendUrl, token) {
  const headers = { "x-demo-token": token }
  return (method, body) =>
    request(`${backendUrl}/demo/fortnight`, {
      headers,
      body: method === "POST" ? body : undefined,
    })
}

function printSummary(summary, file) {
  const revenue = summary.revenue
    .map(({ currency_code, recovered, orders }) => {
      const amount = recovered.toLocaleString("en", {
        style: "currency",
        currency: currency_code,
      })
      return `${amount} (${orders} orders)`
    })
    .join(", ")
  const touches = Object.entries(summary.touches)
    .map(([state, count]) => `${count} ${WORDS[state] ?? state}`)
    .join(", ")
  console.log(`
  The fortnight in numbers
    carts              ${summary.carts}
    abandoned          ${summary.abandoned}
    held out           ${summary.heldOut}, to compare with
    messages           ${touches || "none"}
    restored           ${summary.restored}
    recovered orders   ${summary.recovered}${
      summary.canceled
        ? `, and ${summary.canceled} that was canceled later`
        : ""
    }
    recovered revenue  ${revenue || "none"}
    codes              ${summary.codes.issued} issued, ${
      summary.codes.redeemed
    } redeemed
`)
  if (file) {
    fs.writeFileSync(file, `${JSON.stringify(summary, null, 2)}\n`)
  }
}
