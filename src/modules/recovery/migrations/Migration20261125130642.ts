import { Migration } from "@medusajs/framework/mikro-orm/migrations";

import { FORGET_REPORT_CHANGES, NOTE_REPORT_CHANGES } from "../triggers/note-report-changes";
import { FORGET_FACTS, NOTE_FACTS } from "../triggers/note-facts";
import { FORGET_PROFILE_CHANGES, NOTE_PROFILE_CHANGES } from "../triggers/note-profile-changes";

/**
 * Letters without their accents, in lower case in every script, so that
 * "MULLER" finds "Müller". A database in the locale C would else know the case
 * of ASCII only; where PostgreSQL was built without ICU, its own rules must do,
 * and in another encoding than UTF-8 accents stay, which it cannot take apart
 * there. What is nothing but ASCII is spared all that.
 */
const FOLD = `
DO $do$
DECLARE
  lowered text := CASE
    WHEN EXISTS (SELECT FROM pg_collation
                  WHERE collname = 'und-x-icu'
                    AND collencoding IN (-1, (SELECT encoding FROM pg_database
                                               WHERE datname = current_database())))
    THEN 'lower(%s COLLATE "und-x-icu") COLLATE "default"' ELSE 'lower(%s)' END;
BEGIN
  EXECUTE format(
    'CREATE OR REPLACE FUNCTION recovery_fold(given text) RETURNS text '
    'LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS %L',
    CASE WHEN current_setting('server_encoding') = 'UTF8' THEN format(
      'SELECT CASE WHEN octet_length(given) = char_length(given) THEN lower(given COLLATE "C") COLLATE "default" '
      'ELSE normalize(replace(replace(replace(translate(regexp_replace('
      || lowered || ', %L, %L, %L), %L, %L), %L, %L), %L, %L), %L, %L), NFC) END',
      'normalize(given, NFKD)', '[\\u0300-\\u036f]', '', 'g',
      'ØøŁłĐđðħıς', 'oolldddhiσ', 'ß', 'ss', 'æ', 'ae', 'œ', 'oe')
    ELSE 'SELECT ' || format(lowered, 'given') END);
END
$do$;`;

/** A space before each word says where it begins. */
const WORDS = `
CREATE OR REPLACE FUNCTION recovery_words(name text, email text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $fn$
  SELECT ' ' || concat_ws(' ', nullif(regexp_replace(
           recovery_fold(btrim(name)), '\\s+', ' ', 'g'), ''), recovery_fold(email))
$fn$;`;

/**
 * Every three bytes of a text, and the first letter of each word, as numbers:
 * what pg_trgm does, without an extension that a store may not be allowed to
 * create, and in every script whatever the database's locale. Then where the
 * address is in the alphabet, by its first three letters, each a step finer.
 * Above them each number has the place of the standing, so that what many
 * carts have costs nothing where few of them stand like this.
 * `domain/report/search-term.ts` and `alphabet.ts` make the same of what is
 * looked for. In a loop, which takes a seventh of the time of a statement. A
 * search is over before helpers of a parallel plan have started, so there are
 * none.
 */
const GRAMS = `
CREATE OR REPLACE FUNCTION recovery_grams(words text, standing text, email text) RETURNS integer[]
LANGUAGE plpgsql IMMUTABLE PARALLEL RESTRICTED AS $fn$
DECLARE
  bytes bytea := convert_to(words, 'UTF8');
  address bytea := convert_to(email, 'UTF8');
  place integer := array_position(ARRAY[
    'in_sequence', 'held_out', 'recovered', 'purchased', 'not_recovered', 'unsubscribed',
    'emptied', 'stopped', 'unreachable', 'robot'], standing) << 24;
  grams integer[] := '{}';
  letter integer;
  path integer := 0;
BEGIN
  FOR i IN 0 .. length(bytes) - 3 LOOP
    grams := grams || (place
      | (get_byte(bytes, i) << 16) | (get_byte(bytes, i + 1) << 8) | get_byte(bytes, i + 2));
  END LOOP;
  FOR i IN 0 .. length(bytes) - 2 LOOP
    IF get_byte(bytes, i) = 32 THEN
      grams := grams || (place | (32 << 8) | get_byte(bytes, i + 1));
    END IF;
  END LOOP;
  FOR i IN 0 .. 2 LOOP
    letter := CASE WHEN i < length(address) THEN get_byte(address, i) ELSE 0 END - 96;
    path := (path << 5) | greatest(0, least(letter, 27));
    grams := grams || ((1 << 30) | place | ((i + 1) << 16) | path);
    -- What is no letter is of one kind: behind it there is no order.
    EXIT WHEN letter NOT BETWEEN 1 AND 26;
  END LOOP;
  RETURN grams;
END
$fn$;`;

/**
 * A change of a cart, an enrollment or a recovery, whoever makes it, notes the
 * cart; the list's row is made of it later. At once it may not be: who settles
 * a message holds an enrollment, and carts are locked before enrollments.
 */
const NOTE = `
CREATE OR REPLACE FUNCTION recovery_note_cart_change() RETURNS trigger
LANGUAGE plpgsql AS $fn$
BEGIN
  IF TG_TABLE_NAME = 'recovery_tracked_cart' THEN
    INSERT INTO recovery_cart_change (cart_id)
    VALUES (CASE TG_OP WHEN 'DELETE' THEN OLD.cart_id ELSE NEW.cart_id END);
  ELSIF TG_TABLE_NAME = 'recovery_enrollment' THEN
    IF TG_OP <> 'INSERT' THEN
      INSERT INTO recovery_cart_change (cart_id)
      SELECT cart FROM unnest(ARRAY[OLD.cart_id, OLD.restored_cart_id]) AS cart
       WHERE cart IS NOT NULL;
    END IF;
    IF TG_OP = 'INSERT'
       OR TG_OP = 'UPDATE' AND (OLD.cart_id, OLD.restored_cart_id)
          IS DISTINCT FROM (NEW.cart_id, NEW.restored_cart_id) THEN
      INSERT INTO recovery_cart_change (cart_id)
      SELECT cart FROM unnest(ARRAY[NEW.cart_id, NEW.restored_cart_id]) AS cart
       WHERE cart IS NOT NULL;
    END IF;
  ELSE
    INSERT INTO recovery_cart_change (cart_id)
    SELECT cart
      FROM recovery_enrollment AS enrollment,
           unnest(ARRAY[enrollment.cart_id, enrollment.restored_cart_id]) AS cart
     WHERE enrollment.id = ANY(CASE TG_OP
             WHEN 'INSERT' THEN ARRAY[NEW.enrollment_id]
             WHEN 'DELETE' THEN ARRAY[OLD.enrollment_id]
             ELSE ARRAY[OLD.enrollment_id, NEW.enrollment_id] END)
       AND cart IS NOT NULL;
  END IF;
  RETURN NULL;
END
$fn$;`;

/** The columns that the list is made of. */
const SEEN = {
  recovery_tracked_cart: [
    "cart_id", "status", "abandoned_at", "last_activity_at", "value", "email",
    "customer_name", "sales_channel_id", "robot", "deleted_at",
  ],
  recovery_enrollment: [
    "cart_id", "restored_cart_id", "state", "exit_reason", "deleted_at",
  ],
  recovery_recovery: ["enrollment_id", "status", "deleted_at"],
};

/** Of carts only abandoned ones are listed. */
const listed = (table: string, row: string) =>
  table === "recovery_tracked_cart" ? `${row}.abandoned_at IS NOT NULL` : "true";

/** The conditions are the database's, so that nothing is called in vain. */
function triggers(table: string, columns: string[]): string[] {
  const row = (name: string) => columns.map((column) => `${name}.${column}`).join(", ");
  const make = (event: string, on: string, when: string) =>
    `CREATE TRIGGER ${table}_${event}_noted AFTER ${on} ON "${table}" FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION recovery_note_cart_change();`;
  return [
    make("insert", "INSERT", listed(table, "NEW")),
    make("update", `UPDATE OF ${columns.join(", ")}`,
      `(${listed(table, "NEW")} OR ${listed(table, "OLD")}) AND (${row("OLD")}) IS DISTINCT FROM (${row("NEW")})`),
    make("delete", "DELETE", listed(table, "OLD")),
  ];
}

/**
 * The list's orders, as the model has them, with the words in the index: a
 * search, and a store's filter, walk along them without looking at a row. Addresses go by their
 * bytes, as their place in the alphabet does.
 */
const WALKED = ["abandoned_at", "last_activity_at", "value", "email"].map((column) => {
  const name = `IDX_recovery_abandoned_cart_by_${column}`;
  const key = column === "email" ? '"email" COLLATE "C"' : `"${column}"`;
  return [
    `DROP INDEX IF EXISTS "${name}";`,
    `CREATE INDEX "${name}" ON "recovery_abandoned_cart" ("standing", ${key}, "cart_id") INCLUDE ("sales_channel_id", "words") WHERE deleted_at IS NULL;`,
  ];
});

/**
 * A model's float has seven digits, too few to compare an amount by, and its
 * number ends at two gigabytes of bytes.
 */
const AMOUNTS = [
  ["recovery_profile", "cart_value"],
  ["recovery_value_mark", "high_value"],
  ["recovery_audience_export", "bytes"],
].map(
  ([table, column]) => `ALTER TABLE "${table}" ALTER COLUMN "${column}" TYPE double precision;`,
);

/** The dashboard's money is as exact as the orders it is the sum of. */
const SUMS = ["revenue", "net", "refunded", "margin"].map(
  (column) => `ALTER TABLE "recovery_daily_order" ALTER COLUMN "${column}" TYPE numeric;`,
);

/** What is numbered at every change would come to the end of four bytes. */
const NUMBERS = ["cart_change", "profile_change", "report_change"].flatMap((name) => [
  `ALTER TABLE "recovery_${name}" ALTER COLUMN "id" TYPE bigint;`,
  `ALTER SEQUENCE "recovery_${name}_id_seq" AS bigint;`,
]);

/**
 * What models cannot say: the words that the list of abandoned carts is
 * searched by, and the triggers that note which of its rows, and of the rows
 * of people, are old, and what happened.
 */
export class Migration20261125130642 extends Migration {

  override async up(): Promise<void> {
    this.addSql(FOLD);
    this.addSql(WORDS);
    this.addSql(GRAMS);
    this.addSql(NOTE);
    for (const statement of WALKED.flat()) {
      this.addSql(statement);
    }
    // Small steps of new entries, so that no search has to read many of them.
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_abandoned_cart_grams" ON "recovery_abandoned_cart" USING gin (recovery_grams("words", "standing", "email")) WITH (gin_pending_list_limit = 256);`);
    for (const [table, columns] of Object.entries(SEEN)) {
      for (const trigger of triggers(table, columns)) {
        this.addSql(trigger);
      }
    }
    for (const statement of [...AMOUNTS, ...SUMS, ...NUMBERS, ...NOTE_PROFILE_CHANGES, ...NOTE_REPORT_CHANGES, ...NOTE_FACTS]) {
      this.addSql(statement);
    }
  }

  override async down(): Promise<void> {
    for (const statement of [...FORGET_FACTS, ...FORGET_REPORT_CHANGES, ...FORGET_PROFILE_CHANGES]) {
      this.addSql(statement);
    }
    for (const table of Object.keys(SEEN)) {
      for (const event of ["insert", "update", "delete"]) {
        this.addSql(`DROP TRIGGER IF EXISTS ${table}_${event}_noted ON "${table}";`);
      }
    }
    this.addSql(`drop index if exists "IDX_recovery_abandoned_cart_grams";`);
    for (const name of ["note_cart_change()", "grams(text, text, text)", "words(text, text)", "fold(text)"]) {
      this.addSql(`DROP FUNCTION IF EXISTS recovery_${name};`);
    }
  }

}
