import { requireSources } from "./lib/require-sources.mjs"
import { simulateExperiment } from "./lib/simulated-experiment.mjs"
import { median } from "./lib/stats.mjs"

const BASKET = 80
const RATE = 0.1
const BETTER = 0.13
const ALPHA = 0.05

/** So many times the people of a test of fixed size, each A/B test may take. */
const PATIENCE = 4

/** What is named as worth knowing; of revenue it is that of the same orders. */
const NAMED = { buyers: BETTER - RATE, revenue: (BETTER - RATE) * BASKET }

/**
 * What is said of experiments whose truth is known, looked at after every
 * person: how often there is a winner where all arms are alike, and how soon
 * there is one where one is better. Needs no database.
 */
export default {
  name: "experiment",
  withoutDatabase: true,
  sizes: {
    alike: [2_000, 2_000],
    people: [3_000, 600],
    better: [1_000, 300],
  },

  async run(bench, { alike, people, better }) {
    const rules = await loadRules(bench.root)
    const rows = []
    for (const count of [2, 5]) {
      for (const measure of ["buyers", "revenue"]) {
        const of = `${count} arms that are alike, ${measure}`
        bench.note(of)
        const arms = Array(count).fill({ rate: RATE })
        const found = judgeAlike(
          rules,
          { measure, arms, people: people * count },
          alike
        )
        rows.push(...toAlikeRows(of, found))
      }
    }
    for (const measure of ["buyers", "revenue"]) {
      const of = `10 % against 13 %, ${measure}`
      bench.note(of)
      rows.push(...toBetterRows(of, judgeBetter(rules, measure, better)))
    }
    return rows
  },
}

/** The rules as they stand in the sources. */
async function loadRules(root) {
  const require = await requireSources(root, "experiment")
  const load = (name) => require(`./src/domain/experiment/${name}.js`)
  return {
    ...load("judge-experiment"),
    ...load("needed-people"),
    ...load("needed-per-arm"),
    ...load("two-proportion-z"),
  }
}

function judgeAlike(rules, { measure, arms, people }, tests) {
  const { judgeExperiment, twoProportionZ, LEAST_BUYERS } = rules
  const found = { winner: [], once: [], harm: [], alarm: [] }
  for (let seed = 1; seed <= tests; seed++) {
    const seen = { winner: false, once: false, harm: false, alarm: false }
    simulateExperiment({ arms, people, basket: BASKET }, seed, (sums) => {
      const judged = judgeExperiment({
        measure,
        arms: sums,
        difference: NAMED[measure],
      })
      seen.winner ||= judged.verdict === "winner"
      seen.harm ||= judged.arms.some(({ harm }) => harm)
      seen.alarm ||= judged.ratio.alarm
      // What a test that is meant for one look says when looked at as often.
      seen.once ||=
        sums.every(({ buyers }) => buyers >= LEAST_BUYERS) &&
        sums.some((arm) => twoProportionZ(sums[0], arm).p < ALPHA)
    })
    Object.keys(found).forEach((what) => found[what].push(seen[what]))
  }
  return found
}

function judgeBetter(rules, measure, tests) {
  const { judgeExperiment, twoProportionZ } = rules
  const { fixed, foretold } = planned(rules, measure)
  const truth = NAMED[measure]
  const found = { fixed, took: [], right: [], inTime: [], held: [], once: [] }
  for (let seed = 1; seed <= tests; seed++) {
    const seen = { took: Infinity, right: false, held: true, once: false }
    simulateExperiment(
      {
        arms: [{ rate: RATE }, { rate: BETTER }],
        people: PATIENCE * fixed,
        basket: BASKET,
      },
      seed,
      (sums, people) => {
        const { verdict, winner, arms } = judgeExperiment({
          measure,
          arms: sums,
          difference: truth,
        })
        const { difference, ripe } = arms[1]
        if (verdict === "winner" && seen.took === Infinity) {
          seen.took = people
          seen.right = winner === 1
        }
        if (ripe && difference) {
          const { low, high } = difference.anytime
          seen.held &&= low <= truth && truth <= high
        }
        if (people === fixed) {
          seen.once = twoProportionZ(...sums).p < ALPHA
        }
      }
    )
    found.took.push(seen.took)
    found.right.push(seen.right)
    found.inTime.push(seen.took <= foretold)
    found.held.push(seen.held)
    found.once.push(seen.once)
  }
  return { ...found, foretold }
}

/**
 * How many people a test of two proportions needs that is looked at once, with
 * 80 % power, and how many are foretold for one looked at after each.
 */
function planned({ neededPeople, neededPerArm }, measure) {
  const variance = (rate) => rate * (1 - rate)
  const fixed = neededPeople(BETTER - RATE, {
    none: 4 * variance((RATE + BETTER) / 2),
    found: 2 * (variance(RATE) + variance(BETTER)),
  })
  const none = { people: 0, buyers: 0, sum: 0, squares: 0, weight: 1 }
  const people = 1_000
  const buyers = people * RATE
  // Squares of a log-normal whose sigma is 1.3.
  const squares = buyers * BASKET ** 2 * Math.exp(1.3 ** 2)
  const more = neededPerArm(
    { measure, arms: [none, none], difference: NAMED[measure] },
    [{ people, buyers, sum: buyers * BASKET, squares }]
  )
  return {
    fixed: 2 * Math.ceil(fixed / 2),
    foretold: more.reduce((sum, count) => sum + count, 0),
  }
}

const share = (values) => (values.filter(Boolean).length / values.length) * 100

const percent = (figure, values, goal) => ({
  figure,
  value: share(values),
  unit: "%",
  goal,
})

const toAlikeRows = (of, { winner, once, harm, alarm }) => [
  percent(`${of}: a false winner at some look`, winner, { most: 5 }),
  percent("  by a test meant for one look (z)", once),
  percent("  unsubscribes said to be harm", harm, { most: 5 }),
  percent("  arms said to be of odd sizes at some look", alarm),
]

function toBetterRows(of, found) {
  const { fixed, foretold, took, right, inTime, held, once } = found
  const within = PATIENCE * fixed
  const rows = [
    percent(
      `${of}: the better one wins within ${within.toLocaleString("en-US")}`,
      right
    ),
    percent("  the interval held the truth at every look", held, { least: 95 }),
    { figure: "  people foretold", value: foretold, unit: "" },
  ]
  if (foretold <= within) {
    rows.push(percent("  known by then", inTime, { least: 80 }))
  }
  // Where most have not come to an end there is no middle to tell.
  if (took.filter(Number.isFinite).length > took.length / 2) {
    rows.push(
      {
        figure: "  people until it is known, median",
        value: median(took),
        unit: "",
      },
      {
        figure: "  beside those of the test with one look",
        value: median(took) / fixed,
        unit: "times",
        goal: { most: 1.2 },
      }
    )
  }
  return [
    ...rows,
    { figure: "  people of the test with one look", value: fixed, unit: "" },
    percent("  which then says that more of them order", once),
  ]
}
