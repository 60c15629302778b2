import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125120100 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "recovery_address" ("id" text not null, "contact_id" text not null, "channel" text not null, "address" text not null, "address_hash" text not null, "verified_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_address_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_address_contact_id" ON "recovery_address" ("contact_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_address_deleted_at" ON "recovery_address" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_address_channel_address_unique" ON "recovery_address" ("channel", "address") WHERE deleted_at IS NULL;`);

    // The hash needs the secret: the first tick writes it.
    this.addSql(`insert into "recovery_address" ("id", "contact_id", "channel", "address", "address_hash", "deleted_at") select 'radr_' || substr("id", 6), "id", 'email', "email", '', "deleted_at" from "recovery_contact";`);

    for (const table of ["recovery_enrollment", "recovery_link", "recovery_message"]) {
      this.addSql(`alter table if exists "${table}" add column if not exists "address_id" text null;`);
      this.addSql(`update "${table}" as told set "address_id" = coalesce((select address."id" from "recovery_address" as address where address."contact_id" = told."contact_id" limit 1), '');`);
      this.addSql(`alter table if exists "${table}" alter column "address_id" set not null;`);
    }
    this.addSql(`alter table if exists "recovery_link" drop column if exists "contact_id";`);
    this.addSql(`alter table if exists "recovery_message" drop column if exists "contact_id";`);

    // Which of them are accounts shows with their next cart or order.
    this.addSql(`update "recovery_contact" set "customer_id" = null;`);
    this.addSql(`drop index if exists "IDX_recovery_contact_customer_id";`);
    this.addSql(`drop index if exists "IDX_recovery_contact_email_unique";`);
    this.addSql(`alter table if exists "recovery_contact" drop column if exists "email";`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_contact_customer_id_unique" ON "recovery_contact" ("customer_id") WHERE customer_id IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "recovery_touch" drop constraint if exists "recovery_touch_channel_check";`);
    this.addSql(`alter table if exists "recovery_sequence_step" drop constraint if exists "recovery_sequence_step_channel_check";`);

    this.addSql(`alter table if exists "recovery_alert" drop constraint if exists "recovery_alert_code_check";`);
    this.addSql(`alter table if exists "recovery_alert" add constraint "recovery_alert_code_check" check("code" in ('sending_stalled', 'channel_paused', 'failure_rate', 'carts_silent', 'orders_silent', 'provider_missing', 'postal_address_missing', 'secret_changed', 'storefront_unset'));`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "recovery_contact" add column if not exists "email" text null;`);
    this.addSql(`update "recovery_contact" as contact set "email" = coalesce((select address."address" from "recovery_address" as address where address."contact_id" = contact."id" and address."channel" = 'email' order by address."id" desc limit 1), contact."id");`);
    this.addSql(`alter table if exists "recovery_contact" alter column "email" set not null;`);
    this.addSql(`drop index if exists "IDX_recovery_contact_customer_id_unique";`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_contact_customer_id" ON "recovery_contact" ("customer_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_contact_email_unique" ON "recovery_contact" ("email") WHERE deleted_at IS NULL;`);

    for (const table of ["recovery_link", "recovery_message"]) {
      this.addSql(`alter table if exists "${table}" add column if not exists "contact_id" text null;`);
      this.addSql(`update "${table}" as told set "contact_id" = coalesce((select address."contact_id" from "recovery_address" as address where address."id" = told."address_id"), '');`);
      this.addSql(`alter table if exists "${table}" alter column "contact_id" set not null;`);
    }
    for (const table of ["recovery_enrollment", "recovery_link", "recovery_message"]) {
      this.addSql(`alter table if exists "${table}" drop column if exists "address_id";`);
    }
    this.addSql(`drop table if exists "recovery_address" cascade;`);
    this.addSql(`delete from "recovery_cursor" where "id" in ('secret_check', 'secret_rehash');`);

    this.addSql(`delete from "recovery_touch" where "channel" <> 'email';`);
    this.addSql(`alter table if exists "recovery_touch" add constraint "recovery_touch_channel_check" check("channel" in ('email'));`);
    this.addSql(`delete from "recovery_sequence_step" where "channel" <> 'email';`);
    this.addSql(`alter table if exists "recovery_sequence_step" add constraint "recovery_sequence_step_channel_check" check("channel" in ('email'));`);

    this.addSql(`alter table if exists "recovery_alert" drop constraint if exists "recovery_alert_code_check";`);
    this.addSql(`delete from "recovery_alert" where "code" = 'secret_changed';`);
    this.addSql(`alter table if exists "recovery_alert" add constraint "recovery_alert_code_check" check("code" in ('sending_stalled', 'channel_paused', 'failure_rate', 'carts_silent', 'orders_silent', 'provider_missing', 'postal_address_missing', 'storefront_unset'));`);
  }

}
