import { timeAccepted } from "../lib/time-accepted.mjs"

const WAITING = `SELECT count(*)::integer AS count
                   FROM recovery_touch
                  WHERE state IN ('due', 'claimed', 'sending')
                    AND due_at <= ? AND deleted_at IS NULL`

/** Ticks at one `now` until nothing is due any more. */
export default function drain(app, { now }) {
  const { container, source } = app
  const { runTickWorkflow } = source("workflows")
  const recovery = container.resolve("recovery")
  const input = { now: new Date(now) }
  return timeAccepted(app, async () => {
    let row
    do {
      await runTickWorkflow(container).run({ input })
      ;[row] = await recovery.read((db) => db.execute(WAITING, [input.now]))
    } while (row.count > 0)
  })
}
