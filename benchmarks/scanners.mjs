import { requireSources } from "./lib/require-sources.mjs"
import simulated from "./lib/simulated-hits.cjs"

const RATES = ["opened", "clicked", "recovered"]

/** In points: at most so far may machines move a rate. */
const TOLERANCE = 0.2

/**
 * What the rates of a shop are with the machines that read mail, by recorded
 * patterns, and without them, and whom the rule takes for what they are not.
 * Needs no database.
 */
export default {
  name: "scanners",
  withoutDatabase: true,
  sizes: { small: [2_000, 2_000], large: [50_000, 10_000] },

  async run(bench, { small, large }) {
    const rules = await loadRules(bench.root)
    return [small, large].flatMap((messages) => {
      const of = `${messages.toLocaleString("en-US")} messages`
      bench.note(of)
      const found = simulated.compareRates(rules, messages)
      const also = simulated.compareRates(rules, messages, { also: true })
      return [
        ...RATES.map((rate) => moved(`${of}: ${rate}`, found, rate, TOLERANCE)),
        share(
          "  people who clicked, taken for machines",
          found.takenForMachines,
          found.clickers
        ),
        share("  messages taken for clicked", found.takenForPeople, messages),
        moved(
          "  with what nothing tells from people: clicked",
          also,
          "clicked"
        ),
      ]
    })
  },
}

const moved = (figure, found, rate, most) => ({
  figure: `${figure}, ${percent(found.without[rate])} without machines, ${percent(found.with[rate])} with: moved by`,
  value: Math.abs(found.with[rate] - found.without[rate]) * 100,
  unit: "points",
  ...(most && { goal: { most } }),
})

const percent = (rate) => `${(rate * 100).toFixed(2)} %`

const share = (figure, part, of) => ({
  figure: `${figure} (${part} of ${of.toLocaleString("en-US")})`,
  value: (part / of) * 100,
  unit: "%",
})

/** The rules as they stand in the sources. */
async function loadRules(root) {
  const require = await requireSources(root, "scanners")
  const { judgeHits } = require("./src/domain/return/judge-hits.js")
  const { creditTouch } = require("./src/domain/attribution/credit-touch.js")
  return { judgeHits, creditTouch }
}
