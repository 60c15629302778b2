import { list } from "./triggers-of"

/** What a trigger function notes, in the columns of `models/fact.ts`. */
const INTO =
  "INSERT INTO recovery_fact (kind, occurred_at, cart_id, enrollment_id, touch_id, event_id, order_id, contact_id, detail)"

/** What of an abandoned cart counts. */
const CART = [
  "abandoned_at",
  "robot",
  "value",
  "currency_code",
  "stage",
  "sales_channel_id",
  "deleted_at",
]

const isAbandoned = (row: string) =>
  `${row}.abandoned_at IS NOT NULL AND ${row}.robot IS NULL AND ${row}.deleted_at IS NULL`

/**
 * A cart that nobody made is not told of; one that is found to be so later has
 * changed. Where the day itself moves, both have changed.
 */
const CARTS = `
CREATE OR REPLACE FUNCTION recovery_tracked_cart_told() RETURNS trigger
LANGUAGE plpgsql AS $fn$
BEGIN
  IF TG_OP = 'INSERT' OR TG_OP = 'UPDATE' AND NOT (${isAbandoned("OLD")}) THEN
    ${INTO}
    VALUES ('cart_abandoned', NEW.abandoned_at, NEW.cart_id, NULL, NULL, NULL, NULL, NULL,
            jsonb_build_object('value', NEW.value, 'currency_code', NEW.currency_code,
              'item_count', NEW.item_count, 'stage', NEW.stage,
              'sales_channel_id', NEW.sales_channel_id));
    RETURN NULL;
  END IF;
  ${INTO}
  VALUES ('cart_changed', OLD.abandoned_at, OLD.cart_id, NULL, NULL, NULL, NULL, NULL, NULL);
  IF TG_OP = 'UPDATE' AND NEW.abandoned_at <> OLD.abandoned_at THEN
    ${INTO}
    VALUES ('cart_changed', NEW.abandoned_at, NEW.cart_id, NULL, NULL, NULL, NULL, NULL, NULL);
  END IF;
  RETURN NULL;
END
$fn$;`

/**
 * A message that went out. Settling is the hot path and writes groups, so it
 * is told of once a statement, as in `note-profile-changes.ts`. What was sent
 * before is an array, nearly always of none: joined with each other, a hundred
 * touches would cost ten thousand looks.
 */
const TOUCHES = `
CREATE OR REPLACE FUNCTION recovery_touch_told() RETURNS trigger
LANGUAGE plpgsql AS $fn$
BEGIN
  IF TG_OP = 'INSERT' THEN
    ${INTO}
    SELECT 'message_sent', NEW.sent_at, cart_id, id, NEW.id, NULL, NULL, contact_id, NULL
      FROM recovery_enrollment WHERE id = NEW.enrollment_id;
  ELSIF EXISTS (SELECT FROM newer WHERE sent_at IS NOT NULL) THEN
    ${INTO}
    SELECT 'message_sent', newer.sent_at, enrollment.cart_id, newer.enrollment_id, newer.id, NULL, NULL,
           enrollment.contact_id, NULL
      FROM newer
     CROSS JOIN LATERAL (SELECT cart_id, contact_id FROM recovery_enrollment
                          WHERE id = newer.enrollment_id LIMIT 1) AS enrollment
     WHERE newer.sent_at IS NOT NULL
       AND newer.id <> ALL(ARRAY(SELECT id FROM older WHERE sent_at IS NOT NULL));
  END IF;
  RETURN NULL;
END
$fn$;`

/** Hits whose class decides whether they count. */
const isHit = (row: string) => `${row}.kind IN ('opened', 'clicked')`
const isHuman = (row: string) => `${row}.actor = 'human'`

/**
 * Whoever notes hits may find out later who made them: a person's hit is told
 * of once, by its first being one, and every other change is a change.
 */
const EVENTS = `
CREATE OR REPLACE FUNCTION recovery_touch_event_told() RETURNS trigger
LANGUAGE plpgsql AS $fn$
DECLARE
  told text := CASE NEW.kind WHEN 'unsubscribed' THEN 'unsubscribed' ELSE 'message_' || NEW.kind END;
BEGIN
  IF TG_OP = 'UPDATE' AND (NOT (${isHuman("NEW")}) OR EXISTS (
       SELECT FROM recovery_fact
        WHERE event_id = NEW.id AND kind = told AND deleted_at IS NULL)) THEN
    told := 'hit_changed';
  END IF;
  ${INTO}
  SELECT told, NEW.occurred_at, enrollment.cart_id, enrollment.id, touch.id, NEW.id, NULL,
         enrollment.contact_id, NULL
    FROM recovery_touch AS touch
    JOIN recovery_enrollment AS enrollment ON enrollment.id = touch.enrollment_id
   WHERE touch.id = NEW.touch_id;
  RETURN NULL;
END
$fn$;`

const ENROLLMENTS = `
CREATE OR REPLACE FUNCTION recovery_enrollment_told() RETURNS trigger
LANGUAGE plpgsql AS $fn$
BEGIN
  ${INTO}
  VALUES ('cart_restored', NEW.restored_at, NEW.cart_id, NEW.id, NULL, NULL, NULL, NEW.contact_id, NULL);
  RETURN NULL;
END
$fn$;`

/** What of a credit counts. */
const RECOVERY = [
  "status",
  "basis",
  "revenue",
  "refunded",
  "currency_code",
  "recovered_at",
  "enrollment_id",
  "touch_id",
  "deleted_at",
]

const ofRecovery = (row: string, kind: string, detail: string) => `
    ${INTO}
    SELECT ${kind}, ${row}.recovered_at, COALESCE(enrollment.cart_id, ${row}.cart_id),
           ${row}.enrollment_id, ${row}.touch_id, NULL, ${row}.order_id, enrollment.contact_id, ${detail}
      FROM (SELECT) AS always
      LEFT JOIN recovery_enrollment AS enrollment ON enrollment.id = ${row}.enrollment_id;`

/**
 * An order is told of once as recovered, by its first counting as that; what
 * is no more than a change says what has changed. Where it was credited to
 * something else before, or dated otherwise, that has changed, too.
 */
const RECOVERIES = `
CREATE OR REPLACE FUNCTION recovery_recovery_told() RETURNS trigger
LANGUAGE plpgsql AS $fn$
BEGIN
  IF TG_OP <> 'DELETE' AND NEW.status = 'recovered' AND NEW.deleted_at IS NULL
     AND NOT EXISTS (SELECT FROM recovery_fact
                      WHERE order_id = NEW.order_id AND kind = 'cart_recovered' AND deleted_at IS NULL) THEN
    ${ofRecovery(
      "NEW",
      "'cart_recovered'",
      `jsonb_build_object('revenue', NEW.revenue, 'currency_code', NEW.currency_code,
             'with_code', NEW.code IS NOT NULL)`
    )}
  ELSIF TG_OP <> 'DELETE' THEN
    ${ofRecovery("NEW", "'recovery_changed'", "NULL")}
  END IF;
  IF TG_OP = 'DELETE' OR TG_OP = 'UPDATE'
     AND (OLD.recovered_at, OLD.enrollment_id, OLD.touch_id)
         IS DISTINCT FROM (NEW.recovered_at, NEW.enrollment_id, NEW.touch_id) THEN
    ${ofRecovery("OLD", "'recovery_changed'", "NULL")}
  END IF;
  RETURN NULL;
END
$fn$;`

type Trigger = {
  table: string
  event: "insert" | "update" | "delete"
  /** The columns whose change it is called for. */
  of?: string[]
  when?: string
  /** Once a statement, with its rows as `older` and `newer`. */
  grouped?: boolean
}

/** The conditions are the database's, so that nothing is called in vain. */
const TRIGGERS: Trigger[] = [
  {
    table: "recovery_tracked_cart",
    event: "insert",
    when: isAbandoned("NEW"),
  },
  {
    table: "recovery_tracked_cart",
    event: "update",
    of: CART,
    when: `((${isAbandoned("NEW")}) OR (${isAbandoned("OLD")})) AND (${list("OLD", CART)}) IS DISTINCT FROM (${list("NEW", CART)})`,
  },
  {
    table: "recovery_tracked_cart",
    event: "delete",
    when: isAbandoned("OLD"),
  },
  {
    table: "recovery_touch",
    event: "insert",
    when: "NEW.sent_at IS NOT NULL",
  },
  { table: "recovery_touch", event: "update", grouped: true },
  {
    table: "recovery_touch_event",
    event: "insert",
    when: `${isHit("NEW")} AND ${isHuman("NEW")} OR NEW.kind = 'unsubscribed'`,
  },
  {
    table: "recovery_touch_event",
    event: "update",
    of: ["actor"],
    when: `${isHit("NEW")} AND (${isHuman("OLD")}) IS DISTINCT FROM (${isHuman("NEW")})`,
  },
  {
    table: "recovery_enrollment",
    event: "insert",
    when: "NEW.restored_at IS NOT NULL",
  },
  {
    table: "recovery_enrollment",
    event: "update",
    of: ["restored_at"],
    when: "OLD.restored_at IS NULL AND NEW.restored_at IS NOT NULL",
  },
  { table: "recovery_recovery", event: "insert" },
  {
    table: "recovery_recovery",
    event: "update",
    of: RECOVERY,
    when: `(${list("OLD", RECOVERY)}) IS DISTINCT FROM (${list("NEW", RECOVERY)})`,
  },
  { table: "recovery_recovery", event: "delete" },
]

const nameOf = ({ table, event }: Trigger) => `${table}_${event}_told`

function makeTrigger(trigger: Trigger): string {
  const { table, event, of, when, grouped } = trigger
  const on = event.toUpperCase() + (of ? ` OF ${of.join(", ")}` : "")
  const rows = grouped
    ? "REFERENCING OLD TABLE AS older NEW TABLE AS newer FOR EACH STATEMENT"
    : `FOR EACH ROW${when ? ` WHEN (${when})` : ""}`
  return `CREATE TRIGGER ${nameOf(trigger)} AFTER ${on} ON "${table}" ${rows} EXECUTE FUNCTION ${table}_told();`
}

/**
 * A line's places are given in the order in which facts are put there, and are
 * never given twice, also when all of them are let go of.
 */
const LINE = [
  `ALTER TABLE "recovery_fact" ALTER COLUMN "id" TYPE bigint;`,
  `ALTER TABLE "recovery_fact" ALTER COLUMN "place" TYPE bigint;`,
  `ALTER SEQUENCE "recovery_fact_id_seq" AS bigint;`,
  `CREATE SEQUENCE IF NOT EXISTS "recovery_fact_place" OWNED BY "recovery_fact"."place";`,
]

/**
 * The triggers that note what happens as facts, in the transaction in which it
 * does: so a fact is there if and only if that is, whatever became of the
 * process. What goes since its time is over changes nothing that was counted,
 * and is not told of.
 */
export const NOTE_FACTS: string[] = [
  ...LINE,
  CARTS,
  TOUCHES,
  EVENTS,
  ENROLLMENTS,
  RECOVERIES,
  ...TRIGGERS.map(makeTrigger),
]

export const FORGET_FACTS: string[] = [
  ...TRIGGERS.map(
    (trigger) =>
      `DROP TRIGGER IF EXISTS ${nameOf(trigger)} ON "${trigger.table}";`
  ),
  ...[...new Set(TRIGGERS.map(({ table }) => table))].map(
    (table) => `DROP FUNCTION IF EXISTS ${table}_told();`
  ),
]
