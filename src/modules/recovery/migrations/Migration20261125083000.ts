import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125083000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "recovery_channel_pause" ("channel" text not null, "fault" text null, "streak" integer not null default 0, "streak_at" timestamptz null, "needed" integer not null default 3, "level" integer not null default 0, "paused_since" timestamptz null, "paused_until" timestamptz null, "reopened_at" timestamptz null, "reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_channel_pause_pkey" primary key ("channel"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_channel_pause_deleted_at" ON "recovery_channel_pause" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "recovery_alert" drop constraint if exists "recovery_alert_code_check";`);
    this.addSql(`alter table if exists "recovery_alert" add constraint "recovery_alert_code_check" check("code" in ('sending_stalled', 'channel_paused', 'failure_rate', 'carts_silent', 'orders_silent', 'provider_missing', 'postal_address_missing', 'storefront_unset'));`);

    this.addSql(`alter table if exists "recovery_touch" add column if not exists "excused" integer not null default 0;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "recovery_channel_pause" cascade;`);

    this.addSql(`alter table if exists "recovery_alert" drop constraint if exists "recovery_alert_code_check";`);
    this.addSql(`delete from "recovery_alert" where "code" = 'channel_paused';`);
    this.addSql(`alter table if exists "recovery_alert" add constraint "recovery_alert_code_check" check("code" in ('sending_stalled', 'failure_rate', 'carts_silent', 'orders_silent', 'provider_missing', 'postal_address_missing', 'storefront_unset'));`);

    this.addSql(`alter table if exists "recovery_touch" drop column if exists "excused";`);
  }

}
