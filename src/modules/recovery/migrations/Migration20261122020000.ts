import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const TABLES = [
  "recovery_contact",
  "recovery_enrollment",
  "recovery_incentive",
  "recovery_link",
  "recovery_touch",
  "recovery_touch_event",
  "recovery_tracked_cart",
];

/**
 * Medusa indexes the deletion time of every row that is not deleted, which is
 * null for each of them: no query can use it, and every change of a touch has
 * to be written into it.
 */
export class Migration20261122020000 extends Migration {

  override async up(): Promise<void> {
    for (const table of TABLES) {
      this.addSql(`drop index if exists "IDX_${table}_deleted_at";`);
    }
  }

  override async down(): Promise<void> {
    for (const table of TABLES) {
      this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_${table}_deleted_at" ON "${table}" ("deleted_at") WHERE deleted_at IS NULL;`);
    }
  }

}
