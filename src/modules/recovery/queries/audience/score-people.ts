import type { RfmEdges } from "../../../../domain/audience/rfm"
import type { Db } from "../../db"
import { EDGES, scores } from "./score-columns"

export type ScoredPage = {
  seen: number
  last: string | null
  changed: number
}

/**
 * Scores a page of people by the shop's quintiles, and writes those whose
 * scores changed. Who is being erased or merged at this moment is passed
 * over. Only while nobody else writes people's rows.
 */
export async function scorePeople(
  db: Db,
  input: { edges: RfmEdges; after: string; limit: number; now: Date }
): Promise<ScoredPage> {
  const { edges, after, limit, now } = input
  const given = JSON.stringify(edges)
  const [page] = await db.execute<ScoredPage>(
    `WITH page AS MATERIALIZED (
       SELECT contact_id FROM recovery_profile
        WHERE contact_id > ? AND deleted_at IS NULL
        ORDER BY contact_id LIMIT ?
     ), ${EDGES}, scored AS MATERIALIZED (
       SELECT profile.contact_id, score.*
         FROM recovery_profile AS profile
         LEFT JOIN LATERAL (${scores({
           orders: "profile.order_count",
           lastOrderAt: "profile.last_order_at",
           spent: "profile.spent",
           currency: "profile.main_currency",
         })}) AS score ON true
        WHERE profile.contact_id = ANY(ARRAY(SELECT contact_id FROM page))
          AND (profile.recency_score, profile.frequency_score,
               profile.monetary_score, profile.segment)
              IS DISTINCT FROM
              (score.recency_score, score.frequency_score,
               score.monetary_score, score.segment)
     ), held AS MATERIALIZED (
       SELECT contact_id FROM recovery_profile
        WHERE contact_id = ANY(ARRAY(SELECT contact_id FROM scored))
        ORDER BY contact_id FOR NO KEY UPDATE SKIP LOCKED
     ), changed AS (
       UPDATE recovery_profile AS profile
          SET recency_score = scored.recency_score,
              frequency_score = scored.frequency_score,
              monetary_score = scored.monetary_score,
              segment = scored.segment, updated_at = ?::timestamptz
         FROM scored
        WHERE profile.contact_id = scored.contact_id
          AND profile.contact_id = ANY(ARRAY(SELECT contact_id FROM held))
       RETURNING profile.contact_id
     )
     SELECT (SELECT count(*)::int FROM page) AS seen,
            (SELECT max(contact_id) FROM page) AS last,
            (SELECT count(*)::int FROM changed) AS changed`,
    [after, limit, given, given, now]
  )
  return page!
}
