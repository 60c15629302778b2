/** States that a touch may end in. */
const ENDS = ["sent", "uncertain", "skipped", "failed", "canceled"]

/**
 * Compares what the plugin wrote down with what the provider accepted.
 *
 * @returns `figures`, and `broken`: a sentence for each promise not kept
 */
export async function judge({ db, provider, now }) {
  const touches = await db.query(
    `SELECT touch.*, step.incentive IS NOT NULL AS offers
       FROM recovery_touch AS touch
       JOIN recovery_sequence_step AS step ON step.id = touch.step_id`
  )
  const book = await provider.book()
  for (const touch of touches) {
    touch.accepted = book.accepted.get(touch.id)?.length ?? 0
    touch.open = isOpen(touch, now)
  }
  const broken = new Complaints()
  const known = new Set(touches.map((touch) => touch.id))
  broken.add(
    "accepted though no touch is known by that id",
    [...book.accepted.keys()].filter((id) => !known.has(id))
  )
  broken.add("given to the provider twice by one key", book.reusedKeys)
  judgeTouches(touches, broken)
  await judgeEnrollments(db, broken)
  await judgeCodes(db, broken)
  return { figures: count(touches), broken: broken.sentences }
}

function judgeTouches(touches, broken) {
  const ids = (fits) => touches.filter(fits).map((touch) => touch.id)
  broken.add(
    "accepted more often than once and its resends",
    ids((touch) => touch.accepted > 1 + touch.resends)
  )
  broken.add(
    "left open",
    ids((touch) => touch.open)
  )
  broken.add(
    "sent, says the plugin, and never accepted",
    ids((touch) => touch.state === "sent" && !touch.accepted)
  )
  broken.add(
    "accepted, but neither sent nor uncertain",
    ids(
      (touch) =>
        touch.accepted && !touch.open && !MAY_BE_ACCEPTED.has(touch.state)
    )
  )
  broken.add(
    "skipped, failed or uncertain without a reason",
    ids(
      ({ state, skip_reason, error }) =>
        (state === "skipped" && !skip_reason) ||
        (["failed", "uncertain"].includes(state) && !error)
    )
  )
}

const MAY_BE_ACCEPTED = new Set(["sent", "uncertain"])

async function judgeEnrollments(db, broken) {
  const rows = await db.query(
    `SELECT enrollment.id, enrollment.state,
            count(touch.id) FILTER (
              WHERE touch.state IN ('due', 'claimed', 'sending'))::int AS open,
            count(touch.id)::int AS touches,
            count(DISTINCT touch.step_id)::int AS steps
       FROM recovery_enrollment AS enrollment
       JOIN recovery_touch AS touch ON touch.enrollment_id = enrollment.id
      GROUP BY enrollment.id`
  )
  const ids = (fits) => rows.filter(fits).map((row) => row.id)
  broken.add(
    "an active enrollment without exactly one next touch",
    ids((row) => row.state === "active" && row.open !== 1)
  )
  broken.add(
    "an ended enrollment with a touch still open",
    ids((row) => row.state !== "active" && row.open > 0)
  )
  broken.add(
    "two touches of one step",
    ids((row) => row.touches !== row.steps)
  )
}

/** Promotions of our campaigns against our codes. */
async function judgeCodes(db, broken) {
  const ids = async (text) => (await db.query(text)).map((row) => row.id)
  broken.add(
    "a promotion of ours whose code belongs to no touch",
    await ids(
      `SELECT promotion.code AS id ${OUR_PROMOTIONS}
          AND NOT EXISTS (SELECT FROM recovery_incentive AS incentive
                           WHERE incentive.code = promotion.code)`
    )
  )
  broken.add(
    "two promotions of one touch",
    await ids(
      `SELECT incentive.touch_id AS id
         FROM recovery_incentive AS incentive
         JOIN promotion ON promotion.code = incentive.code
          AND promotion.deleted_at IS NULL
        WHERE incentive.deleted_at IS NULL
        GROUP BY incentive.touch_id HAVING count(*) > 1`
    )
  )
  broken.add(
    "sent with a code that was not issued, or is not Medusa's",
    await ids(
      `SELECT touch.id
         FROM recovery_touch AS touch
         JOIN recovery_sequence_step AS step ON step.id = touch.step_id
         LEFT JOIN recovery_incentive AS incentive
           ON incentive.touch_id = touch.id AND incentive.deleted_at IS NULL
         LEFT JOIN promotion ON promotion.id = incentive.promotion_id
          AND promotion.code = incentive.code
        WHERE touch.state = 'sent' AND step.incentive IS NOT NULL
          AND (incentive.state IS NULL OR incentive.state = 'reserved'
            OR (incentive.state = 'issued'
              AND (promotion.id IS NULL OR promotion.deleted_at IS NOT NULL)))`
    )
  )
}

export const OUR_PROMOTIONS = `
  FROM promotion
  JOIN promotion_campaign AS campaign ON campaign.id = promotion.campaign_id
 WHERE promotion.deleted_at IS NULL
   AND campaign.campaign_identifier LIKE 'recovery-%'`

/** Begun, or due, and not at an end. One planned for later is not open. */
function isOpen({ state, attempt, due_at }, now) {
  return !ENDS.includes(state) && !(state === "due" && !attempt && due_at > now)
}

function count(touches) {
  const sum = (of) => touches.reduce((total, touch) => total + of(touch), 0)
  const number = (fits) => sum((touch) => (fits(touch) ? 1 : 0))
  const done = touches.filter((touch) => touch.attempt || touch.settled_at)
  const inState = (state) => number((touch) => touch.state === state)
  return {
    touches: done.length,
    accepted: sum((touch) => touch.accepted),
    accepted_twice: number((touch) => touch.accepted > 1),
    accepted_twice_not_knowingly: number(
      (touch) => touch.accepted > 1 + touch.resends
    ),
    lost: number(
      (touch) => touch.open || (touch.state === "sent" && !touch.accepted)
    ),
    uncertain: inState("uncertain"),
    sent: inState("sent"),
    skipped: inState("skipped"),
    failed: inState("failed"),
    canceled: inState("canceled"),
    retries: sum((touch) => Math.max(touch.attempt - 1, 0)),
    resends: sum((touch) => touch.resends),
  }
}

class Complaints {
  sentences = []

  add(what, ids) {
    if (ids.length) {
      this.sentences.push(
        `${what}: ${ids.length} (${ids.slice(0, 3).join(", ")}${ids.length > 3 ? ", …" : ""})`
      )
    }
  }
}
