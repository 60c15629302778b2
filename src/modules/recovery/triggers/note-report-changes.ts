import {
  rowTriggers,
  sentTriggers,
  type Watched,
  withoutTriggers,
} from "./triggers-of"

/** What of a table's rows days are counted from, and whose days those are. */
type Source = Watched & {
  /** Column of `recovery_report_change` and the value to put there. */
  notes: (row: string) => Record<string, string>
}

const seconds = (moment: string) => `floor(extract(epoch FROM ${moment}))::text`

/** Null where it is not known whose order it is. */
const buyer = (row: string) =>
  `${row}.contact_id || '|' || (extract(epoch FROM ${row}.placed_at) * 1000000)::bigint`

const SOURCES: Source[] = [
  {
    table: "recovery_tracked_cart",
    columns: [
      "abandoned_at",
      "robot",
      "email",
      "erased_at",
      "stage",
      "abandoned_stage",
      "items",
      "sales_channel_id",
      "country_code",
      "is_returning",
      "deleted_at",
    ],
    of: (row) => `${row}.abandoned_at IS NOT NULL`,
    notes: (row) => ({
      moments: `ARRAY[${seconds(`${row}.abandoned_at`)}]`,
      // Its messages and orders are counted by what is known of it.
      carts: `ARRAY[${row}.cart_id]`,
    }),
  },
  {
    table: "recovery_enrollment",
    columns: ["cart_id", "sequence_id", "arm", "restored_at", "deleted_at"],
    of: () => "true",
    notes: (row) => ({
      enrollments: `ARRAY[${row}.id]`,
      carts: `array_remove(ARRAY[${row}.cart_id], NULL)`,
    }),
  },
  {
    table: "recovery_touch_event",
    columns: ["kind", "actor", "occurred_at", "deleted_at"],
    of: (row) => `${row}.kind IN ('opened', 'clicked', 'unsubscribed')`,
    notes: (row) => ({ touches: `ARRAY[${row}.touch_id]` }),
  },
  {
    table: "recovery_recovery",
    columns: [
      "enrollment_id",
      "touch_id",
      "status",
      "recovered_at",
      "deleted_at",
    ],
    of: () => "true",
    notes: (row) => ({
      enrollments: `ARRAY[${row}.enrollment_id]`,
      touches: `ARRAY[${row}.touch_id]`,
      moments: `ARRAY[${seconds(`${row}.recovered_at`)}]`,
    }),
  },
  {
    table: "recovery_order",
    columns: [
      "kind",
      "cart_id",
      "contact_id",
      "sales_channel_id",
      "country_code",
      "placed_at",
      "canceled_at",
      "currency_code",
      "total",
      "tax_total",
      "shipping_total",
      "cost",
      "refunded",
      "deleted_at",
    ],
    // A draft is no order.
    of: (row) => `${row}.placed_at IS NOT NULL`,
    notes: (row) => ({
      moments: `ARRAY[${seconds(`${row}.placed_at`)}]`,
      // Whoever had bought before is no new buyer.
      buyers: `array_remove(ARRAY[${buyer(row)}], NULL)`,
    }),
  },
]

function noteFunction({ table, notes }: Source): string {
  const note = (row: string) => {
    const entries = Object.entries(notes(row))
    return `INSERT INTO recovery_report_change (${entries.map(([column]) => column).join(", ")})
    VALUES (${entries.map(([, value]) => value).join(", ")});`
  }
  return `
CREATE OR REPLACE FUNCTION ${table}_reported() RETURNS trigger
LANGUAGE plpgsql AS $fn$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    ${note("OLD")}
  END IF;
  IF TG_OP <> 'DELETE' THEN
    ${note("NEW")}
  END IF;
  RETURN NULL;
END
$fn$;`
}

/**
 * Messages that went out: one note a statement, since settling is the hot
 * path and writes groups. Whose days they are is looked up later. What was sent
 * before is nearly always nothing: only then are both compared, for a hundred
 * touches joined with each other would cost ten thousand looks.
 */
const SENT = `
CREATE OR REPLACE FUNCTION recovery_touch_reported() RETURNS trigger
LANGUAGE plpgsql AS $fn$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF EXISTS (SELECT FROM older WHERE sent_at IS NOT NULL) THEN
      INSERT INTO recovery_report_change (touches, moments)
      SELECT array_agg(newer.id),
             array_remove(array_agg(DISTINCT floor(extract(epoch FROM older.sent_at))::text), NULL)
        FROM newer
        JOIN older ON older.id = newer.id
       WHERE (older.sent_at, older.deleted_at)
             IS DISTINCT FROM (newer.sent_at, newer.deleted_at)
      HAVING count(*) > 0;
    ELSE
      INSERT INTO recovery_report_change (touches)
      SELECT array_agg(id) FROM newer WHERE sent_at IS NOT NULL HAVING count(*) > 0;
    END IF;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO recovery_report_change (enrollments, moments)
    VALUES (ARRAY[OLD.enrollment_id], ARRAY[${seconds("OLD.sent_at")}]);
  ELSE
    INSERT INTO recovery_report_change (touches) VALUES (ARRAY[NEW.id]);
  END IF;
  RETURN NULL;
END
$fn$;`

/**
 * The triggers by which whoever changes what the dashboard counts notes whose
 * days that concerns, also the days that something was counted in before; they
 * are counted anew later.
 */
export const NOTE_REPORT_CHANGES: string[] = [
  ...SOURCES.flatMap((source) => [
    noteFunction(source),
    ...rowTriggers(source, "reported"),
  ]),
  SENT,
  ...sentTriggers("reported"),
]

export const FORGET_REPORT_CHANGES: string[] = withoutTriggers(
  SOURCES.map(({ table }) => table),
  "reported"
)
