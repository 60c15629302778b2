import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125120000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "recovery_incentive" add column if not exists "cleared_at" timestamptz null, add column if not exists "take_back_attempts" integer not null default 0, add column if not exists "take_back_after" timestamptz null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_incentive_ended_at" ON "recovery_incentive" ("ended_at") WHERE state = 'redeemed' AND cleared_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`alter table if exists "recovery_tracked_cart" add column if not exists "failed_looks" integer not null default 0, add column if not exists "look_again_at" timestamptz null;`);
    this.addSql(`alter table if exists "recovery_sequence_step" add column if not exists "version" integer not null default 1;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "recovery_sequence_step" drop column if exists "version";`);
    this.addSql(`alter table if exists "recovery_tracked_cart" drop column if exists "failed_looks", drop column if exists "look_again_at";`);
    this.addSql(`drop index if exists "IDX_recovery_incentive_ended_at";`);
    this.addSql(`alter table if exists "recovery_incentive" drop column if exists "cleared_at", drop column if exists "take_back_attempts", drop column if exists "take_back_after";`);
  }

}
