import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125120300 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "recovery_attempt" ("key" text not null, "touch_id" text not null, "attempt" integer not null, "provider" text not null, "provider_message_id" text null, "sending_at" timestamptz not null, "answered_at" timestamptz null, "outcome" text null, "error" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_attempt_pkey" primary key ("key"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_attempt_provider_provider_message_id_unique" ON "recovery_attempt" ("provider", "provider_message_id") WHERE provider_message_id IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "recovery_sequence" add column if not exists "priority" integer not null default 0;`);

    this.addSql(`drop index if exists "IDX_recovery_sequence_step_sequence_id_position_unique";`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_sequence_step_sequence_id_position" ON "recovery_sequence_step" ("sequence_id", "position") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "recovery_enrollment" alter column "cart_id" drop not null, add column if not exists "subject_type" text not null default 'cart', add column if not exists "arm" text not null default 'treated';`);

    this.addSql(`alter table if exists "recovery_touch" add column if not exists "sequence_id" text null, add column if not exists "followed" boolean not null default false, add column if not exists "spread" boolean not null default false;`);
    this.addSql(`update "recovery_touch" as touch set "sequence_id" = enrollment.sequence_id, "followed" = touch.state not in ('due', 'claimed', 'sending') or touch.settled_at is not null from "recovery_enrollment" as enrollment where enrollment.id = touch.enrollment_id;`);
    // Nobody's: no enrollment knows it, so nothing would ever claim it.
    this.addSql(`delete from "recovery_touch" where "sequence_id" is null;`);
    this.addSql(`alter table if exists "recovery_touch" alter column "sequence_id" set not null;`);
    this.addSql(`alter table if exists "recovery_touch" drop column if exists "provider_message_id";`);
    this.addSql(`drop index if exists "IDX_recovery_touch_due_at_id";`);
    this.addSql(`drop index if exists "IDX_recovery_touch_settled_at_id";`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_touch_channel_sequence_id_due_at_id" ON "recovery_touch" ("channel", "sequence_id", "due_at", "id") WHERE state = 'due' AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "recovery_alert" drop constraint if exists "recovery_alert_code_check";`);
    this.addSql(`alter table if exists "recovery_alert" add constraint "recovery_alert_code_check" check("code" in ('sending_stalled', 'channel_paused', 'failure_rate', 'carts_silent', 'orders_silent', 'provider_missing', 'postal_address_missing', 'secret_changed', 'storefront_unset', 'sequences_mended'));`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "recovery_alert" drop constraint if exists "recovery_alert_code_check";`);
    this.addSql(`delete from "recovery_alert" where "code" = 'sequences_mended';`);
    this.addSql(`alter table if exists "recovery_alert" add constraint "recovery_alert_code_check" check("code" in ('sending_stalled', 'channel_paused', 'failure_rate', 'carts_silent', 'orders_silent', 'provider_missing', 'postal_address_missing', 'secret_changed', 'storefront_unset'));`);

    this.addSql(`drop index if exists "IDX_recovery_touch_channel_sequence_id_due_at_id";`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_touch_settled_at_id" ON "recovery_touch" ("settled_at", "id") WHERE state = 'uncertain' AND written_off_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_touch_due_at_id" ON "recovery_touch" ("due_at", "id") WHERE state = 'due' AND deleted_at IS NULL;`);
    this.addSql(`alter table if exists "recovery_touch" add column if not exists "provider_message_id" text null, drop column if exists "sequence_id", drop column if exists "followed", drop column if exists "spread";`);

    this.addSql(`delete from "recovery_touch" where "enrollment_id" in (select "id" from "recovery_enrollment" where "cart_id" is null);`);
    this.addSql(`delete from "recovery_enrollment" where "cart_id" is null;`);
    this.addSql(`alter table if exists "recovery_enrollment" drop column if exists "subject_type", drop column if exists "arm", alter column "cart_id" set not null;`);

    this.addSql(`drop index if exists "IDX_recovery_sequence_step_sequence_id_position";`);
    this.addSql(`update "recovery_sequence_step" as step set "position" = numbered.place from (select "id", row_number() over (partition by "sequence_id" order by "position", "id") as place from "recovery_sequence_step" where "deleted_at" is null) as numbered where numbered.id = step.id;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_sequence_step_sequence_id_position_unique" ON "recovery_sequence_step" ("sequence_id", "position") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "recovery_sequence" drop column if exists "priority";`);

    this.addSql(`drop table if exists "recovery_attempt" cascade;`);
  }

}
