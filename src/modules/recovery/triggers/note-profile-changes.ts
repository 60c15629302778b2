import { EMAIL } from "../../../domain/touch/channel"
import {
  list,
  rowTriggers,
  sentTriggers,
  type Watched,
  withoutTriggers,
} from "./triggers-of"

/** Whose row a change of another row makes old. */
type Source = Watched & {
  /** What tells whose it is, as far as that can change. */
  key: string[]
  /** The people of one, as `contact_id`. */
  people: (row: string) => string
}

const always = () => "true"

const ofTouch = (touch: string) => `
    SELECT enrollment.contact_id
      FROM recovery_touch AS touch
      JOIN recovery_enrollment AS enrollment
        ON enrollment.id = touch.enrollment_id
     WHERE touch.id = ${touch}`

const SOURCES: Source[] = [
  {
    table: "recovery_contact",
    columns: [
      "customer_id",
      "first_name",
      "last_name",
      "locale",
      "country_code",
      "erased_at",
      "deleted_at",
    ],
    key: [],
    of: always,
    people: (row) => `SELECT ${row}.id`,
  },
  {
    table: "recovery_address",
    columns: ["contact_id", "address", "deleted_at"],
    key: ["contact_id"],
    of: always,
    people: (row) => `SELECT ${row}.contact_id`,
  },
  {
    table: "recovery_order",
    columns: [
      "contact_id",
      "placed_at",
      "canceled_at",
      "currency_code",
      "total",
      "refunded",
      "deleted_at",
    ],
    key: ["contact_id"],
    // A draft is no order, and one of nobody is nobody's.
    of: (row) =>
      `${row}.contact_id IS NOT NULL AND ${row}.placed_at IS NOT NULL`,
    people: (row) =>
      `SELECT ${row}.contact_id WHERE ${row}.contact_id IS NOT NULL`,
  },
  {
    table: "recovery_enrollment",
    // It begins without a message sent, and its end is in none of the columns.
    columns: ["contact_id", "deleted_at"],
    key: ["contact_id"],
    of: always,
    people: (row) => `SELECT ${row}.contact_id`,
  },
  {
    table: "recovery_recovery",
    columns: ["enrollment_id", "status", "recovered_at", "deleted_at"],
    key: ["enrollment_id"],
    of: always,
    people: (row) => `
    SELECT contact_id FROM recovery_enrollment WHERE id = ${row}.enrollment_id`,
  },
  {
    table: "recovery_touch_event",
    columns: ["actor", "occurred_at", "deleted_at"],
    key: [],
    of: (row) => `${row}.kind = 'clicked' AND ${row}.actor = 'human'`,
    people: (row) => ofTouch(`${row}.touch_id`),
  },
  {
    table: "recovery_incentive",
    columns: ["state", "expires_at", "revoke_requested", "deleted_at"],
    key: [],
    of: (row) => `${row}.state = 'issued'`,
    people: (row) => ofTouch(`${row}.touch_id`),
  },
  {
    table: "recovery_tracked_cart",
    columns: [
      "status",
      "abandoned_at",
      "last_activity_at",
      "value",
      "currency_code",
      "item_count",
      "items",
      "stage",
      "robot",
      "email",
      "customer_id",
      "sales_channel_id",
      "deleted_at",
    ],
    key: ["email", "customer_id"],
    of: (row) =>
      `${row}.abandoned_at IS NOT NULL AND (${row}.email IS NOT NULL OR ${row}.customer_id IS NOT NULL)`,
    // Whose address is on it, and the account's only where none is.
    people: (row) => `
    SELECT contact_id FROM recovery_address
     WHERE channel = '${EMAIL}' AND address = ${row}.email
       AND deleted_at IS NULL
    UNION
    SELECT id FROM recovery_contact
     WHERE customer_id = ${row}.customer_id AND ${row}.email IS NULL
       AND deleted_at IS NULL`,
  },
]

function noteFunction({ table, key, people }: Source): string {
  const note = (row: string) =>
    `INSERT INTO recovery_profile_change (contact_id) ${people(row)};`
  const moved = key.length
    ? `OR TG_OP = 'UPDATE' AND (${list("OLD", key)}) IS DISTINCT FROM (${list("NEW", key)})`
    : ""
  return `
CREATE OR REPLACE FUNCTION ${table}_profiled() RETURNS trigger
LANGUAGE plpgsql AS $fn$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    ${note("OLD")}
  END IF;
  IF TG_OP = 'INSERT' ${moved} THEN
    ${note("NEW")}
  END IF;
  RETURN NULL;
END
$fn$;`
}

/**
 * A message that went out. Settling is the hot path and writes groups, so it
 * is told of once a statement, and a touch that is not sent costs a look at
 * the statement's own rows.
 */
const SENT = `
CREATE OR REPLACE FUNCTION recovery_touch_profiled() RETURNS trigger
LANGUAGE plpgsql AS $fn$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NOT EXISTS (SELECT FROM newer WHERE sent_at IS NOT NULL) THEN
      RETURN NULL;
    ELSIF NOT EXISTS (SELECT FROM older WHERE sent_at IS NOT NULL) THEN
      -- Compared with each other, a hundred would cost ten thousand looks.
      INSERT INTO recovery_profile_change (contact_id)
      SELECT DISTINCT contact_id FROM recovery_enrollment
       WHERE id = ANY(ARRAY(
               SELECT enrollment_id FROM newer WHERE sent_at IS NOT NULL));
    ELSE
      INSERT INTO recovery_profile_change (contact_id)
      SELECT DISTINCT contact_id FROM recovery_enrollment
       WHERE id = ANY(ARRAY(
               SELECT newer.enrollment_id
                 FROM newer
                 JOIN older ON older.id = newer.id
                WHERE (older.sent_at, older.deleted_at)
                      IS DISTINCT FROM (newer.sent_at, newer.deleted_at)));
    END IF;
  ELSE
    INSERT INTO recovery_profile_change (contact_id)
    SELECT contact_id FROM recovery_enrollment
     WHERE id = CASE TG_OP WHEN 'DELETE' THEN OLD.enrollment_id
                           ELSE NEW.enrollment_id END;
  END IF;
  RETURN NULL;
END
$fn$;`

/**
 * The triggers by which whoever changes what a person's row for rules
 * (`models/profile.ts`) is made of notes the person; the row is made later.
 * At once it may not be: who settles a message must not wait for it.
 */
export const NOTE_PROFILE_CHANGES: string[] = [
  ...SOURCES.flatMap((source) => [
    noteFunction(source),
    ...rowTriggers(source, "profiled"),
  ]),
  SENT,
  ...sentTriggers("profiled"),
]

export const FORGET_PROFILE_CHANGES: string[] = withoutTriggers(
  SOURCES.map(({ table }) => table),
  "profiled"
)
