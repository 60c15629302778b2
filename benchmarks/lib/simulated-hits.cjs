/**
 * What comes of the messages of a shop: what people do, which is known, and
 * what machines that read mail do beside them, by `scanner-patterns.json`.
 * For the benchmark and for recorded-scanners.spec.ts.
 */
const generator = require("./generator.cjs")
const PATTERNS = require("./scanner-patterns.json")

const SECOND = 1_000
const HOUR = 3_600 * SECOND
const START = Date.UTC(2026, 0, 5, 9)

const GMAIL =
  "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)"
const BROWSERS = [
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:120.0) Gecko/20100101 Firefox/120.0",
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.0 Safari/605.1.15",
  "Mozilla/5.0 (Linux; Android 13; CUBOT X70) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36",
]

const KINDS = { pixel: "opened", trap: "trapped" }
const kindOf = (link) =>
  KINDS[link] ??
  (link === "restore" || link.startsWith("other") ? "clicked" : "viewed")

/**
 * A message: `people` and `machines`, each with the hits and signs of life that
 * are theirs, and when its person ordered, if they did.
 *
 * @param also patterns that nothing tells from people, too
 */
function simulateMessage(seed, { also = false } = {}) {
  const random = generator(seed)
  const sent = START + random() * 24 * HOUR
  const person = actPerson(random, sent)
  // Of their own, so that people do the same whatever machines there are.
  const chance = generator(seed ^ 0x5bd1e995)
  const gateways = [...PATTERNS.gateways, ...(also ? PATTERNS.left : [])]
  const machines = [
    pick(gateways, chance()),
    pick(PATTERNS.pictures, chance()),
  ].flatMap((pattern) => pattern?.visits ?? [])
  return {
    sent: new Date(sent),
    orderedAt: person.orderedAt && new Date(person.orderedAt),
    people: toFacts(person, "p"),
    machines: toFacts(visitAll(chance, machines, { sent, person }), "m"),
  }
}

/** Of every hundred about forty open, nine click, eight come by themselves. */
function actPerson(random, sent) {
  const acts = { hits: [], signs: [], orderedAt: null }
  const caller = {
    agent: BROWSERS[Math.floor(random() * BROWSERS.length)],
    network: `100.64.${Math.floor(random() * 250)}.0/24`,
  }
  const openedAt = sent + 20 * SECOND + 3 * HOUR * -Math.log(1 - random())
  const what = random()
  const byProxy = random() < 0.35
  acts.openedAt = what < 0.4 ? openedAt : null
  if (what < 0.4) {
    acts.hits.push({
      link: "pixel",
      at: openedAt,
      ...(byProxy ? { agent: GMAIL, network: "66.249.84.0/24" } : caller),
    })
  }
  if (what < 0.09) {
    acts.clickedAt = openedAt + (3 + 40 * random()) * SECOND
    acts.hits.push({ link: "restore", at: acts.clickedAt, ...caller })
    const cameAt = acts.clickedAt + (0.3 + 3 * random()) * SECOND
    // Some leave before the page has run; some shops do not ask at once.
    if (random() < 0.95) {
      acts.signs.push({ kind: "restored", at: cameAt })
      acts.signs.push({ kind: "activity", at: cameAt })
    }
    shop(acts, random, cameAt, 0.4)
  } else if (what < 0.1) {
    const viewedAt = openedAt + (3 + 40 * random()) * SECOND
    acts.hits.push({ link: "unsubscribe", at: viewedAt, ...caller })
    if (random() < 0.7) {
      acts.signs.push({ kind: "answered", at: viewedAt + 5 * SECOND })
    }
  } else if (what > 0.92) {
    // Of themselves, and most not at once.
    shop(acts, random, sent + 8 * HOUR * -Math.log(1 - random()), 0.5)
  }
  return acts
}

function shop(acts, random, from, orders) {
  let at = from
  for (let visits = Math.floor(random() * 5); visits > 0; visits--) {
    at += (60 + 180 * random()) * SECOND
    acts.signs.push({ kind: "activity", at })
  }
  if (random() < orders) {
    acts.orderedAt = at + 120 * SECOND
  }
}

function visitAll(random, visits, { sent, person }) {
  const acts = { hits: [], signs: [] }
  const begins = {
    delivery: sent,
    open: person.openedAt,
    click: person.clickedAt,
  }
  for (const visit of visits) {
    const { since, after, links, agent, within, networks } = visit
    const first = Math.floor(random() * 200)
    const begin = begins[since]
    if (!begin) {
      continue
    }
    const at = begin + (after[0] + (after[1] - after[0]) * random()) * SECOND
    links.forEach((link, n) => {
      acts.hits.push({
        link,
        agent,
        method: visit.method,
        ahead: visit.ahead,
        network: `40.92.${first + (n % networks)}.0/24`,
        at: at + within * SECOND * random(),
      })
    })
    if (random() < (visit.shop ?? 0)) {
      const asked = at + (within * random() + 0.5 + 2 * random()) * SECOND
      acts.signs.push({ kind: "restored", at: asked })
      acts.signs.push({ kind: "activity", at: asked })
    }
  }
  return acts
}

/** None of them where the shares leave room. */
function pick(patterns, draw) {
  let left = draw
  return patterns.find(({ share }) => (left -= share) < 0)
}

const toFacts = ({ hits, signs }, by) => ({
  hits: hits.map((hit, n) => ({
    id: `${by}${n}`,
    kind: kindOf(hit.link),
    link: hit.link,
    method: hit.method ?? "GET",
    agent: hit.agent,
    ahead: hit.ahead ?? false,
    network: hit.network,
    reported: false,
    flagged: false,
    at: new Date(hit.at),
    before: null,
  })),
  signs: signs.map(({ kind, at }) => ({ kind, at: new Date(at) })),
})

/**
 * The rates of so many messages with machines and without, and whom the rule
 * was wrong about.
 *
 * @param rules `judgeHits` and `creditTouch`
 */
function compareRates({ judgeHits, creditTouch }, messages, options = {}) {
  const WINDOW = 7 * 24 * HOUR
  const found = {
    without: { opened: 0, clicked: 0, recovered: 0 },
    with: { opened: 0, clicked: 0, recovered: 0 },
    clickers: 0,
    takenForMachines: 0,
    takenForPeople: 0,
  }
  for (let seed = 1; seed <= messages; seed++) {
    const message = simulateMessage(seed, options)
    const { people, machines, orderedAt, sent } = message
    const judge = (hits, signs) => {
      const verdicts = judgeHits(hits, signs)
      const human = hits.filter(({ id }) => verdicts.get(id).actor === "human")
      const clicks = human.filter(({ kind }) => kind === "clicked")
      const claims = [
        { touch_id: "t", enrollment_id: "e", basis: "messaged", at: sent },
        ...clicks.map(({ at }) => ({
          touch_id: "t",
          enrollment_id: "e",
          basis: "click",
          at,
        })),
      ]
      const credit = orderedAt && creditTouch(claims, orderedAt, WINDOW)
      return {
        opened: human.some(({ kind }) => kind === "opened"),
        clicked: clicks.length > 0,
        recovered: credit?.basis === "click",
        verdicts,
      }
    }
    const alone = judge(people.hits, people.signs)
    const all = judge(
      [...people.hits, ...machines.hits],
      [...people.signs, ...machines.signs]
    )
    for (const rate of ["opened", "clicked", "recovered"]) {
      found.without[rate] += alone[rate] / messages
      found.with[rate] += all[rate] / messages
    }
    const clicks = people.hits.filter(({ kind }) => kind === "clicked")
    found.clickers += clicks.length > 0
    found.takenForMachines += clicks.some(
      ({ id }) => all.verdicts.get(id).actor === "machine"
    )
    found.takenForPeople += all.clicked && !alone.clicked
  }
  return found
}

module.exports = { compareRates, simulateMessage }
