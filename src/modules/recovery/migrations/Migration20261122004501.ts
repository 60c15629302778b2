import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122004501 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`drop index if exists "IDX_recovery_alert_opened_at";`);

    this.addSql(`alter table if exists "recovery_alert" add column if not exists "confirmed_at" timestamptz not null, add column if not exists "tell_attempts" integer not null default 0, add column if not exists "tell_after" timestamptz null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_alert_opened_at_id" ON "recovery_alert" ("opened_at", "id") WHERE told_closed_at IS NULL AND deleted_at IS NULL;`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_touch_due_at" ON "recovery_touch" ("due_at") WHERE state = 'due' AND error IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_touch_settled_at_id" ON "recovery_touch" ("settled_at", "id") WHERE state = 'uncertain' AND written_off_at IS NULL AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_recovery_alert_opened_at_id";`);
    this.addSql(`alter table if exists "recovery_alert" drop column if exists "confirmed_at", drop column if exists "tell_attempts", drop column if exists "tell_after";`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_alert_opened_at" ON "recovery_alert" ("opened_at") WHERE deleted_at IS NULL;`);

    this.addSql(`drop index if exists "IDX_recovery_touch_due_at";`);
    this.addSql(`drop index if exists "IDX_recovery_touch_settled_at_id";`);
  }

}
