/** Numbers people across all rounds: each call takes the next ones. */
export function people(from = 1) {
  let next = from
  return (count) => {
    const first = next
    next += count
    return { first, last: next - 1 }
  }
}

/** Throws when a side did not do all its work: its time would be a lie. */
export function expectAll({ count }, expected) {
  if (count !== expected) {
    throw new Error(`${count} messages were sent instead of ${expected}.`)
  }
}

export function perSecond(result, expected) {
  expectAll(result, expected)
  return (result.count / result.ms) * 1000
}

/** Throws when anything was due after all. */
export async function expectIdle({ sql }) {
  const [{ count }] = await sql(
    `SELECT (SELECT count(*) FROM recovery_touch
              WHERE state IN ('due', 'claimed', 'sending')
                AND due_at <= now())
          + (SELECT count(*) FROM recovery_tracked_cart
              WHERE status = 'active'
                AND last_activity_at <= now() - interval '1 hour') AS count`
  )
  if (Number(count) > 0) {
    throw new Error("The ticks were not idle.")
  }
}
