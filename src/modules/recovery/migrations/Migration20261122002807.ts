import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122002807 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "recovery_pulse" drop constraint if exists "recovery_pulse_kind_hour_unique";`);
    this.addSql(`alter table if exists "recovery_alert" drop constraint if exists "recovery_alert_code_unique";`);
    this.addSql(`create table if not exists "recovery_alert" ("id" text not null, "code" text check ("code" in ('sending_stalled', 'failure_rate', 'carts_silent', 'orders_silent', 'provider_missing', 'postal_address_missing', 'storefront_unset')) not null, "opened_at" timestamptz not null, "closed_at" timestamptz null, "message" text not null, "told_open_at" timestamptz null, "told_closed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_alert_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_alert_deleted_at" ON "recovery_alert" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_alert_code_unique" ON "recovery_alert" ("code") WHERE closed_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_alert_opened_at" ON "recovery_alert" ("opened_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_channel_pace" ("channel" text not null, "next_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_channel_pace_pkey" primary key ("channel"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_channel_pace_deleted_at" ON "recovery_channel_pace" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_pulse" ("id" text not null, "kind" text check ("kind" in ('cart', 'order')) not null, "hour" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_pulse_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_pulse_deleted_at" ON "recovery_pulse" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_pulse_kind_hour_unique" ON "recovery_pulse" ("kind", "hour") WHERE deleted_at IS NULL;`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_incentive_revoke_requested_id" ON "recovery_incentive" ("revoke_requested", "id") WHERE revoke_requested AND state IN ('reserved', 'issued') AND deleted_at IS NULL;`);

    this.addSql(`drop index if exists "IDX_recovery_touch_state";`);

    this.addSql(`alter table if exists "recovery_touch" add column if not exists "sending_at" timestamptz null, add column if not exists "resends" integer not null default 0, add column if not exists "written_off_at" timestamptz null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_touch_state_settled_at" ON "recovery_touch" ("state", "settled_at") WHERE state IN ('uncertain', 'failed') AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "recovery_alert" cascade;`);

    this.addSql(`drop table if exists "recovery_channel_pace" cascade;`);

    this.addSql(`drop table if exists "recovery_pulse" cascade;`);

    this.addSql(`drop index if exists "IDX_recovery_incentive_revoke_requested_id";`);

    this.addSql(`drop index if exists "IDX_recovery_touch_state_settled_at";`);
    this.addSql(`alter table if exists "recovery_touch" drop column if exists "sending_at", drop column if exists "resends", drop column if exists "written_off_at";`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_touch_state" ON "recovery_touch" ("state") WHERE state IN ('uncertain', 'failed') AND deleted_at IS NULL;`);
  }

}
