/** What of a table's rows something else is made of. */
export type Watched = {
  table: string
  columns: string[]
  /** Which of its rows; `row` is `OLD` or `NEW`. */
  of: (row: string) => string
}

const EVENTS = ["insert", "update", "delete"]

/** Columns of a row as SQL. */
export const list = (row: string, columns: string[]): string =>
  columns.map((column) => `${row}.${column}`).join(", ")

/**
 * Triggers on a table's rows that call its function `<table>_<noted>()`. The
 * conditions are the database's, so that nothing is called in vain.
 */
export function rowTriggers(
  { table, columns, of }: Watched,
  noted: string
): string[] {
  const make = (event: string, on: string, when: string) =>
    `CREATE TRIGGER ${table}_${event}_${noted} AFTER ${on} ON "${table}" FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION ${table}_${noted}();`
  return [
    make("insert", "INSERT", of("NEW")),
    make(
      "update",
      `UPDATE OF ${columns.join(", ")}`,
      `((${of("NEW")}) OR (${of("OLD")})) AND (${list("OLD", columns)}) IS DISTINCT FROM (${list("NEW", columns)})`
    ),
    make("delete", "DELETE", of("OLD")),
  ]
}

/** Those for messages that went out: settling writes groups, and is told of
 *  once a statement, with its rows as `older` and `newer`. */
export const sentTriggers = (noted: string): string[] => [
  `CREATE TRIGGER recovery_touch_insert_${noted} AFTER INSERT ON "recovery_touch" FOR EACH ROW WHEN (NEW.sent_at IS NOT NULL) EXECUTE FUNCTION recovery_touch_${noted}();`,
  `CREATE TRIGGER recovery_touch_update_${noted} AFTER UPDATE ON "recovery_touch" REFERENCING OLD TABLE AS older NEW TABLE AS newer FOR EACH STATEMENT EXECUTE FUNCTION recovery_touch_${noted}();`,
  `CREATE TRIGGER recovery_touch_delete_${noted} AFTER DELETE ON "recovery_touch" FOR EACH ROW WHEN (OLD.sent_at IS NOT NULL) EXECUTE FUNCTION recovery_touch_${noted}();`,
]

/** What takes all of them away again, with their functions. */
export const withoutTriggers = (tables: string[], noted: string): string[] =>
  [...tables, "recovery_touch"].flatMap((table) => [
    ...EVENTS.map(
      (event) =>
        `DROP TRIGGER IF EXISTS ${table}_${event}_${noted} ON "${table}";`
    ),
    `DROP FUNCTION IF EXISTS ${table}_${noted}();`,
  ])
