/**
 * Finds the points of the send protocol in the statements that this process
 * runs, so that the product needs no seams for being killed. Each statement
 * has up to three: before it, on its way (given to PostgreSQL, not answered),
 * and once it is committed.
 */
const { createRequire } = require("node:module")
const { reach } = require("./fuse.cjs")

const STATEMENTS = [
  {
    text: /SET state = 'claimed'/,
    underWay: "claim under way",
    committed: "claimed",
  },
  {
    text: /INSERT INTO recovery_incentive/i,
    before: "gate passed",
    committed: "code reserved",
  },
  {
    text: /insert into "promotion" /i,
    underWay: "promotion under way",
    committed: "promotion created",
  },
  {
    text: /SET state = 'sending'/,
    before: "prepared",
    underWay: "sending under way",
    committed: "sending",
  },
  {
    text: /\bSET\b[\s\S]*\bsettled_at = /,
    before: "before settling",
    underWay: "settling under way",
    committed: "settled",
  },
  { text: /\bexpired AS\b/, committed: "lease taken over" },
]

/** By connection: what its open transaction will have passed. */
const transactions = new WeakMap()

/** Wraps every copy of the driver that Medusa may use. */
exports.watchStatements = function watchStatements() {
  const drivers = ["@mikro-orm/postgresql", "knex"].map((user) =>
    createRequire(require.resolve(user))("pg")
  )
  new Set([...drivers, require("pg")]).forEach(({ Client }) => watch(Client))
}

function watch(Client) {
  const { query } = Client.prototype
  Client.prototype.query = function watched(...args) {
    const [config] = args
    const text = typeof config === "string" ? config : (config?.text ?? "")
    const statement = STATEMENTS.find((known) => known.text.test(text))
    if (!statement && !/^(begin|commit|rollback)\b/i.test(text)) {
      return query.apply(this, args)
    }
    if (statement) {
      reach(statement.before)
      // Written by then, and no answer was looked at.
      setImmediate(reach, statement.underWay)
    }
    const done = () => passed(this, text, statement)
    const last = args.length - 1
    if (typeof args[last] === "function") {
      const callback = args[last]
      args[last] = (error, ...rest) => {
        if (!error) {
          done()
        }
        callback(error, ...rest)
      }
      return query.apply(this, args)
    }
    const answer = query.apply(this, args)
    answer?.then?.(done, () => {})
    return answer
  }
}

function passed(client, text, statement) {
  const transaction = transactions.get(client)
  if (/^begin/i.test(text)) {
    transactions.set(client, [])
  } else if (/^rollback/i.test(text)) {
    transactions.delete(client)
  } else if (/^commit/i.test(text)) {
    transactions.delete(client)
    transaction?.forEach(reach)
  } else if (transaction) {
    transaction.push(statement.committed)
  } else {
    reach(statement.committed)
  }
}
