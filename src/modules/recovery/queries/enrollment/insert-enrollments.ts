import type { Arm } from "../../../../domain/experiment/arm"
import type { PassedOver } from "../../../../domain/sequence/passed-over"
import { type Db, rowsParam } from "../../db"

export type EnrollmentRow = {
  id: string
  contact_id: string
  address_id: string
  sequence_id: string
  cart_id: string
  enrolled_at: Date
  counted_from: Date
  locale: string
  passed_over: PassedOver[] | null
  /** Of its sequence, as it is published now. */
  revision?: number
  /** Set where its sequence takes each person once. */
  once_for: string | null
  arm: Arm
  arm_probability: number
}

/**
 * Enrolls; a contact who is in a sequence already, or has been in one that
 * takes each person once, is passed over, whoever was first. Answers the ids that were enrolled.
 */
export async function insertEnrollments(
  db: Db,
  rows: EnrollmentRow[]
): Promise<Set<string>> {
  const inserted = await db.execute<{ id: string }>(
    `INSERT INTO recovery_enrollment
       (id, contact_id, address_id, sequence_id, cart_id, enrolled_at,
        counted_from, locale, revision, passed_over, once_for, arm,
        arm_probability)
     SELECT id, contact_id, address_id, sequence_id, cart_id, enrolled_at,
            counted_from, locale, COALESCE(revision, 0), passed_over, once_for,
            arm, arm_probability
       FROM jsonb_to_recordset(?::jsonb) AS row(
              id text, contact_id text, address_id text, sequence_id text,
              cart_id text, enrolled_at timestamptz, counted_from timestamptz, locale text,
              revision integer, passed_over jsonb, once_for text, arm text, arm_probability float8)
      ORDER BY contact_id, id
     ON CONFLICT DO NOTHING
     RETURNING id`,
    [rowsParam(rows)]
  )
  return new Set(inserted.map((row) => row.id))
}
