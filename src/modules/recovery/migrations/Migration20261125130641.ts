import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125130641 extends Migration {

  // Tables that change with every cart, order or message have no index on
  // deleted_at: no query could use it.
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "recovery_webhook_tally" drop constraint if exists "recovery_webhook_tally_provider_day_kind_unique";`);
    this.addSql(`alter table if exists "recovery_webhook_event" drop constraint if exists "recovery_webhook_event_provider_event_id_unique";`);
    this.addSql(`alter table if exists "recovery_touch" drop constraint if exists "recovery_touch_enrollment_id_step_id_unique";`);
    this.addSql(`alter table if exists "recovery_sequence_revision" drop constraint if exists "recovery_sequence_revision_sequence_id_number_unique";`);
    this.addSql(`alter table if exists "recovery_sequence" drop constraint if exists "recovery_sequence_key_unique";`);
    this.addSql(`alter table if exists "recovery_recovery" drop constraint if exists "recovery_recovery_order_id_unique";`);
    this.addSql(`alter table if exists "recovery_pulse" drop constraint if exists "recovery_pulse_kind_hour_unique";`);
    this.addSql(`alter table if exists "recovery_message_layout" drop constraint if exists "recovery_message_layout_hash_unique";`);
    this.addSql(`alter table if exists "recovery_message" drop constraint if exists "recovery_message_touch_id_unique";`);
    this.addSql(`alter table if exists "recovery_link" drop constraint if exists "recovery_link_token_hash_unique";`);
    this.addSql(`alter table if exists "recovery_left_out" drop constraint if exists "recovery_left_out_kind_value_unique";`);
    this.addSql(`alter table if exists "recovery_incentive" drop constraint if exists "recovery_incentive_code_unique";`);
    this.addSql(`alter table if exists "recovery_incentive" drop constraint if exists "recovery_incentive_touch_id_unique";`);
    this.addSql(`alter table if exists "recovery_fact" drop constraint if exists "recovery_fact_place_unique";`);
    this.addSql(`alter table if exists "recovery_enrollment" drop constraint if exists "recovery_enrollment_sequence_id_once_for_unique";`);
    this.addSql(`alter table if exists "recovery_enrollment" drop constraint if exists "recovery_enrollment_contact_id_unique";`);
    this.addSql(`alter table if exists "recovery_contact" drop constraint if exists "recovery_contact_customer_id_unique";`);
    this.addSql(`alter table if exists "recovery_consent_wording" drop constraint if exists "recovery_consent_wording_key_locale_version_unique";`);
    this.addSql(`alter table if exists "recovery_cart_merge" drop constraint if exists "recovery_cart_merge_cart_id_from_cart_id_unique";`);
    this.addSql(`alter table if exists "recovery_audience_feed" drop constraint if exists "recovery_audience_feed_token_hash_unique";`);
    this.addSql(`alter table if exists "recovery_audience" drop constraint if exists "recovery_audience_key_unique";`);
    this.addSql(`alter table if exists "recovery_attempt" drop constraint if exists "recovery_attempt_provider_message_id_provider_unique";`);
    this.addSql(`alter table if exists "recovery_alert" drop constraint if exists "recovery_alert_code_unique";`);
    this.addSql(`alter table if exists "recovery_address" drop constraint if exists "recovery_address_channel_address_unique";`);
    this.addSql(`create table if not exists "recovery_abandoned_cart" ("cart_id" text not null, "standing" text check ("standing" in ('in_sequence', 'held_out', 'recovered', 'purchased', 'not_recovered', 'unsubscribed', 'emptied', 'stopped', 'unreachable', 'robot')) not null, "abandoned_at" timestamptz not null, "last_activity_at" timestamptz not null, "value" numeric null, "email" text null, "sales_channel_id" text null, "words" text not null, "raw_value" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_abandoned_cart_pkey" primary key ("cart_id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_abandoned_cart_by_abandoned_at" ON "recovery_abandoned_cart" ("standing", "abandoned_at", "cart_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_abandoned_cart_by_last_activity_at" ON "recovery_abandoned_cart" ("standing", "last_activity_at", "cart_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_abandoned_cart_by_value" ON "recovery_abandoned_cart" ("standing", "value", "cart_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_abandoned_cart_of_channel" ON "recovery_abandoned_cart" ("standing", "sales_channel_id", "abandoned_at", "cart_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_abandoned_cart_by_email" ON "recovery_abandoned_cart" ("standing", "email", "cart_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_address" ("id" text not null, "contact_id" text not null, "channel" text not null, "address" text not null, "address_hash" text not null, "verified_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_address_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_address_contact_id" ON "recovery_address" ("contact_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_address_address_hash" ON "recovery_address" ("address_hash") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_address_channel_address_unique" ON "recovery_address" ("channel", "address") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_alert" ("id" text not null, "code" text check ("code" in ('sending_stalled', 'channel_paused', 'tick_failing', 'failure_rate', 'carts_silent', 'orders_silent', 'provider_missing', 'channel_unserved', 'postal_address_missing', 'secret_changed', 'consent_mode_missing', 'storefront_unset', 'sequences_mended', 'sandbox', 'unsubscribe_dead', 'unsubscribe_doubtful', 'send_to_few', 'store_unknown')) not null, "opened_at" timestamptz not null, "confirmed_at" timestamptz not null, "closed_at" timestamptz null, "message" text not null, "params" jsonb null, "told_open_at" timestamptz null, "told_closed_at" timestamptz null, "tell_attempts" integer not null default 0, "tell_after" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_alert_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_alert_deleted_at" ON "recovery_alert" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_alert_code_unique" ON "recovery_alert" ("code") WHERE closed_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_alert_opened_at_id" ON "recovery_alert" ("opened_at", "id") WHERE told_closed_at IS NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_attempt" ("key" text not null, "touch_id" text not null, "attempt" integer not null, "provider" text not null, "provider_message_id" text null, "sending_at" timestamptz not null, "answered_at" timestamptz null, "outcome" text null, "confirmed_at" timestamptz null, "error" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_attempt_pkey" primary key ("key"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_attempt_provider_message_id_provider_unique" ON "recovery_attempt" ("provider_message_id", "provider") WHERE provider_message_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_attempt_provider_sending_at" ON "recovery_attempt" ("provider", "sending_at") WHERE confirmed_at IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_audience" ("id" text not null, "key" text null, "name" text not null, "rule" jsonb not null, "is_exclusive" boolean not null default false, "priority" integer not null default 0, "people" integer null, "consenting" integer null, "counted_at" timestamptz null, "created_by" text null, "updated_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_audience_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_audience_deleted_at" ON "recovery_audience" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_audience_key_unique" ON "recovery_audience" ("key") WHERE key IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_audience_export" ("id" text not null, "audience_id" text not null, "audience_name" text not null, "network" text check ("network" in ('google', 'meta', 'tiktok', 'x', 'linkedin', 'pinterest', 'snapchat', 'microsoft', 'reddit')) not null, "content" text check ("content" in ('members', 'removals')) not null, "mode" text check ("mode" in ('full', 'changes')) not null, "identifiers" text check ("identifiers" in ('hashed', 'plain')) not null, "by" text check ("by" in ('email', 'phone')) not null, "network_list_id" text null, "way" text check ("way" in ('download', 'background', 'feed')) not null, "state" text check ("state" in ('queued', 'running', 'ready', 'delivered', 'canceled', 'failed')) not null, "error" text null, "actor_type" text not null, "actor_id" text null, "consent_basis" jsonb null, "requested_at" timestamptz not null, "complete_at" timestamptz null, "finished_at" timestamptz null, "rows" integer not null default 0, "expected" integer null, "bytes" real null, "left_out" jsonb null, "reasons" jsonb null, "content_hash" text null, "files" jsonb null, "files_must_go" boolean not null default false, "taken_of" text null, "part" integer null, "lease_id" text null, "lease_until" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_audience_export_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_audience_export_deleted_at" ON "recovery_audience_export" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_audience_export_audience_id_network_requested_at" ON "recovery_audience_export" ("audience_id", "network", "requested_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_audience_export_requested_at_id" ON "recovery_audience_export" ("requested_at", "id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_audience_export_taken_of" ON "recovery_audience_export" ("taken_of") WHERE taken_of IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_audience_export_state_lease_until" ON "recovery_audience_export" ("state", "lease_until") WHERE state IN ('queued', 'running', 'ready') AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_audience_export_page" ("export_id" text not null, "number" integer not null, "people" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_audience_export_page_pkey" primary key ("export_id", "number"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_audience_export_page_deleted_at" ON "recovery_audience_export_page" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_audience_feed" ("id" text not null, "audience_id" text not null, "network" text check ("network" in ('google', 'meta', 'tiktok', 'x', 'linkedin', 'pinterest', 'snapchat', 'microsoft', 'reddit')) not null, "content" text check ("content" in ('members', 'removals')) not null, "by" text check ("by" in ('email', 'phone')) not null, "token_hash" text not null, "expires_at" timestamptz not null, "revoked_at" timestamptz null, "created_by" text null, "export_id" text null, "refreshed_at" timestamptz null, "fetched_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_audience_feed_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_audience_feed_audience_id" ON "recovery_audience_feed" ("audience_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_audience_feed_token_hash_unique" ON "recovery_audience_feed" ("token_hash") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_audience_feed_deleted_at" ON "recovery_audience_feed" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_audience_feed_refreshed_at" ON "recovery_audience_feed" ("refreshed_at") WHERE revoked_at IS NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_audience_member" ("audience_id" text not null, "network" text not null, "by" text not null, "address_id" text not null, "print" text not null, "export_id" text not null, "erased_row" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_audience_member_pkey" primary key ("audience_id", "network", "by", "address_id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_audience_member_address_id" ON "recovery_audience_member" ("address_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_benchmark" ("metric" text not null, "percent" text not null, "year" integer not null, "denominator" text not null, "source" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_benchmark_pkey" primary key ("metric"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_benchmark_deleted_at" ON "recovery_benchmark" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_cart_change" ("id" serial primary key, "cart_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null);`);

    this.addSql(`create table if not exists "recovery_cart_merge" ("id" text not null, "enrollment_id" text not null, "cart_id" text not null, "from_cart_id" text not null, "before" jsonb not null, "lines" jsonb null, "codes" jsonb not null, "merged_at" timestamptz not null, "undone_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_cart_merge_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_cart_merge_deleted_at" ON "recovery_cart_merge" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_cart_merge_cart_id_from_cart_id_unique" ON "recovery_cart_merge" ("cart_id", "from_cart_id") WHERE undone_at IS NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_cause_answer" ("id" text not null, "from_day" text null, "to_day" text null, "sums" jsonb not null, "as_of" timestamptz not null, "wanted" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_cause_answer_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_cause_answer_deleted_at" ON "recovery_cause_answer" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_cause_answer_as_of" ON "recovery_cause_answer" ("as_of") WHERE wanted AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_channel_pace" ("channel" text not null, "next_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_channel_pace_pkey" primary key ("channel"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_channel_pace_deleted_at" ON "recovery_channel_pace" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_channel_pause" ("channel" text not null, "fault" text null, "streak" integer not null default 0, "streak_at" timestamptz null, "needed" integer not null default 3, "level" integer not null default 0, "paused_since" timestamptz null, "paused_until" timestamptz null, "reopened_at" timestamptz null, "reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_channel_pause_pkey" primary key ("channel"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_channel_pause_deleted_at" ON "recovery_channel_pause" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_consent" ("id" text not null, "address_id" text not null, "purpose" text check ("purpose" in ('email', 'sms', 'push', 'chat', 'ads')) not null, "decision" text check ("decision" in ('granted', 'withdrawn', 'offered')) not null, "basis" text check ("basis" in ('explicit', 'soft_opt_in', 'legitimate_interest')) null, "source" text check ("source" in ('checkout', 'sign_up', 'preferences', 'form', 'admin', 'import')) not null, "wording_id" text null, "sales_channel_id" text null, "actor_id" text null, "note" text null, "decided_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_consent_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_consent_address_id_purpose_decided_at" ON "recovery_consent" ("address_id", "purpose", "decided_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_consent_choice" ("id" text not null, "sales_channel_id" text null, "place" text not null, "mode" text check ("mode" in ('explicit', 'soft_opt_in', 'legitimate_interest')) null, "offered_since" timestamptz null, "actor_id" text null, "chosen_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_consent_choice_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_consent_choice_deleted_at" ON "recovery_consent_choice" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_consent_choice_place_chosen_at" ON "recovery_consent_choice" ("place", "chosen_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_consent_wording" ("id" text not null, "key" text not null, "locale" text not null, "version" integer not null, "text" text not null, "covers" text[] null, "actor_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_consent_wording_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_consent_wording_deleted_at" ON "recovery_consent_wording" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_consent_wording_key_locale_version_unique" ON "recovery_consent_wording" ("key", "locale", "version") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_contact" ("id" text not null, "customer_id" text null, "first_name" text null, "last_name" text null, "locale" text null, "locale_chosen_at" timestamptz null, "country_code" text null, "last_order_at" timestamptz null, "erased_at" timestamptz null, "erasing_until" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_contact_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_contact_customer_id_unique" ON "recovery_contact" ("customer_id") WHERE customer_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_contact_erasing_until" ON "recovery_contact" ("erasing_until") WHERE erasing_until IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_cursor" ("id" text not null, "value" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_cursor_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_cursor_deleted_at" ON "recovery_cursor" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_daily_cart" ("id" text not null, "day" text not null, "sales_channel_id" text not null, "sequence_id" text not null, "country_code" text not null, "buyer" text not null, "stage" text not null, "abandoned" integer not null, "robots" integer not null, "reached" integer not null, "held_out" integer not null, "messaged" integer not null, "opened" integer not null, "clicked" integer not null, "restored" integer not null, "recovered" integer not null, "assisted" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_daily_cart_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_daily_cart_day" ON "recovery_daily_cart" ("day") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_daily_order" ("id" text not null, "day" text not null, "credit" text not null, "currency_code" text not null, "sequence_id" text not null, "step_id" text not null, "channel" text not null, "sales_channel_id" text not null, "country_code" text not null, "buyer" text not null, "span" integer not null, "orders" integer not null, "revenue" real not null, "net" real not null, "refunded" real not null, "costed" integer not null, "margin" real not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_daily_order_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_daily_order_day" ON "recovery_daily_order" ("day") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_daily_product" ("id" text not null, "day" text not null, "product_id" text not null, "title" text not null, "sales_channel_id" text not null, "carts" integer not null, "quantity" integer not null, "recovered" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_daily_product_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_daily_product_day" ON "recovery_daily_product" ("day") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_daily_touch" ("id" text not null, "day" text not null, "sequence_id" text not null, "step_id" text not null, "channel" text not null, "sales_channel_id" text not null, "country_code" text not null, "buyer" text not null, "sent" integer not null, "opened" integer not null, "clicked" integer not null, "unsubscribed" integer not null, "recovered" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_daily_touch_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_daily_touch_day" ON "recovery_daily_touch" ("day") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_enrollment" ("id" text not null, "contact_id" text not null, "address_id" text not null, "sequence_id" text not null, "subject_type" text not null default 'cart', "cart_id" text null, "arm" text check ("arm" in ('treated', 'holdout')) not null default 'treated', "arm_probability" real not null default 1, "state" text check ("state" in ('active', 'completed', 'exited')) not null default 'active', "exit_reason" text check ("exit_reason" in ('purchased', 'cart_emptied', 'unsubscribed', 'suppressed', 'expired', 'canceled_by_admin', 'erased', 'store_excluded', 'store_closed', 'left_out', 'no_consent', 'consent_withdrawn', 'declined', 'robot', 'taken_over')) null, "exited_at" timestamptz null, "declined_at" timestamptz null, "enrolled_at" timestamptz not null, "counted_from" timestamptz not null, "locale" text not null, "revision" integer not null default 0, "passed_over" jsonb null, "once_for" text null, "restored_at" timestamptz null, "restored_cart_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_enrollment_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_enrollment_cart_id" ON "recovery_enrollment" ("cart_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_enrollment_restored_cart_id" ON "recovery_enrollment" ("restored_cart_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_enrollment_contact_id_unique" ON "recovery_enrollment" ("contact_id") WHERE state = 'active' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_enrollment_contact_id_enrolled_at" ON "recovery_enrollment" ("contact_id", "enrolled_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_enrollment_sequence_id_once_for_unique" ON "recovery_enrollment" ("sequence_id", "once_for") WHERE once_for IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_enrollment_enrolled_at" ON "recovery_enrollment" ("enrolled_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_enrollment_restored_at" ON "recovery_enrollment" ("restored_at") WHERE restored_at IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_fact" ("id" serial primary key, "place" integer null, "kind" text check ("kind" in ('cart_abandoned', 'cart_changed', 'message_sent', 'message_opened', 'message_clicked', 'hit_changed', 'cart_restored', 'cart_recovered', 'recovery_changed', 'unsubscribed')) not null, "occurred_at" timestamptz not null, "cart_id" text null, "enrollment_id" text null, "touch_id" text null, "event_id" text null, "order_id" text null, "contact_id" text null, "detail" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null);`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_fact_place_unique" ON "recovery_fact" ("place") WHERE place IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_fact_waiting" ON "recovery_fact" ("id") WHERE place IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_fact_event_id" ON "recovery_fact" ("event_id") WHERE event_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_fact_order_id" ON "recovery_fact" ("order_id") WHERE order_id IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_incentive" ("id" text not null, "touch_id" text not null, "code" text not null, "promotion_id" text null, "state" text check ("state" in ('reserved', 'issued', 'redeemed', 'expired', 'revoked')) not null default 'reserved', "expires_at" timestamptz not null, "issued_at" timestamptz null, "ended_at" timestamptz null, "revoke_requested" boolean not null default false, "order_id" text null, "cleared_at" timestamptz null, "take_back_attempts" integer not null default 0, "take_back_after" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_incentive_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_incentive_touch_id_unique" ON "recovery_incentive" ("touch_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_incentive_code_unique" ON "recovery_incentive" ("code") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_incentive_expires_at" ON "recovery_incentive" ("expires_at") WHERE state IN ('reserved', 'issued') AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_incentive_revoke_requested_id" ON "recovery_incentive" ("revoke_requested", "id") WHERE revoke_requested AND state IN ('reserved', 'issued') AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_incentive_ended_at" ON "recovery_incentive" ("ended_at") WHERE state = 'redeemed' AND cleared_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_incentive_state_issued_at_id" ON "recovery_incentive" ("state", "issued_at", "id") WHERE issued_at IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_left_out" ("id" text not null, "kind" text check ("kind" in ('address', 'domain', 'group')) not null, "value" text not null, "note" text null, "added_at" timestamptz not null, "added_by" text null, "removed_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_left_out_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_left_out_deleted_at" ON "recovery_left_out" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_left_out_kind_value_unique" ON "recovery_left_out" ("kind", "value") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_link" ("id" text not null, "touch_id" text not null, "address_id" text not null, "purpose" text check ("purpose" in ('restore', 'unsubscribe')) not null, "token_hash" text not null, "expires_at" timestamptz null, "revoked_at" timestamptz null, "restored_cart_id" text null, "restored_touched_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_link_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_link_touch_id" ON "recovery_link" ("touch_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_link_token_hash_unique" ON "recovery_link" ("token_hash") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_link_restored_cart_id" ON "recovery_link" ("restored_cart_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_message" ("id" text not null, "touch_id" text not null, "address_id" text not null, "locale" text not null, "cart" jsonb not null, "view" jsonb not null, "layout_hash" text not null, "dropped_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_message_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_message_touch_id_unique" ON "recovery_message" ("touch_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_message_address_id" ON "recovery_message" ("address_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_message_updated_at" ON "recovery_message" ("updated_at") WHERE dropped_at IS NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_message_layout" ("id" text not null, "hash" text not null, "source" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_message_layout_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_message_layout_hash_unique" ON "recovery_message_layout" ("hash") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_message_layout_deleted_at" ON "recovery_message_layout" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_order" ("order_id" text not null, "kind" text check ("kind" in ('checkout', 'direct', 'draft')) not null, "cart_id" text null, "contact_id" text null, "customer_id" text null, "placed_at" timestamptz null, "currency_code" text not null, "total" numeric null, "tax_total" numeric null, "discount_total" numeric null, "shipping_total" numeric null, "refunded" numeric null, "cost" numeric null, "sales_channel_id" text null, "country_code" text null, "canceled_at" timestamptz null, "attributed_at" timestamptz null, "reconciled_at" timestamptz null, "look_at" timestamptz null, "credit_at" timestamptz null, "print" text null, "raw_total" jsonb null, "raw_tax_total" jsonb null, "raw_discount_total" jsonb null, "raw_shipping_total" jsonb null, "raw_refunded" jsonb null, "raw_cost" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_order_pkey" primary key ("order_id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_order_cart_id" ON "recovery_order" ("cart_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_order_contact_id_placed_at" ON "recovery_order" ("contact_id", "placed_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_order_placed_at" ON "recovery_order" ("placed_at") WHERE placed_at IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_order_look_again" ON "recovery_order" ("look_at", "order_id") WHERE look_at IS NOT NULL AND print IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_order_first_look" ON "recovery_order" ("look_at", "order_id") WHERE look_at IS NOT NULL AND print IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_order_order_id" ON "recovery_order" ("order_id") WHERE placed_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_order_credit_at_order_id" ON "recovery_order" ("credit_at", "order_id") WHERE credit_at IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_profile" ("contact_id" text not null, "customer_id" text null, "first_name" text null, "last_name" text null, "phone" text null, "city" text null, "province" text null, "postal_code" text null, "country_code" text null, "locale" text null, "cart_id" text null, "cart_status" text check ("cart_status" in ('active', 'abandoned', 'completed', 'empty')) null, "cart_stage" text check ("cart_stage" in ('cart', 'contact', 'address', 'delivery', 'payment', 'completed')) null, "cart_value" real null, "cart_currency" text null, "cart_items" integer null, "cart_products" text[] null, "sales_channel_id" text null, "abandoned_at" timestamptz null, "last_activity_at" timestamptz null, "order_count" integer not null default 0, "first_order_at" timestamptz null, "last_order_at" timestamptz null, "spent" jsonb null, "main_currency" text null, "recency_score" integer null, "frequency_score" integer null, "monetary_score" integer null, "segment" text check ("segment" in ('champions', 'loyal_customers', 'potential_loyalists', 'new_customers', 'promising', 'need_attention', 'about_to_sleep', 'at_risk', 'cant_lose_them', 'hibernating')) null, "messaged_at" timestamptz null, "message_count" integer not null default 0, "clicked_at" timestamptz null, "recovered_at" timestamptz null, "code_until" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_profile_pkey" primary key ("contact_id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_profile_customer_id" ON "recovery_profile" ("customer_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_profile_change" ("id" serial primary key, "contact_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null);`);

    this.addSql(`create table if not exists "recovery_pulse" ("id" text not null, "kind" text check ("kind" in ('cart', 'order')) not null, "hour" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_pulse_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_pulse_deleted_at" ON "recovery_pulse" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_pulse_kind_hour_unique" ON "recovery_pulse" ("kind", "hour") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_recovery" ("id" text not null, "order_id" text not null, "touch_id" text not null, "enrollment_id" text not null, "cart_id" text not null, "status" text check ("status" in ('recovered', 'assisted', 'reversed')) not null default 'recovered', "basis" text check ("basis" in ('click', 'code', 'messaged')) not null default 'click', "currency_code" text not null, "revenue" numeric not null, "refunded" numeric not null default 0, "refunded_at" timestamptz null, "clicked_at" timestamptz null, "recovered_at" timestamptz not null, "reversed_at" timestamptz null, "code" text null, "raw_revenue" jsonb not null, "raw_refunded" jsonb not null default '{"value":"0","precision":20}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_recovery_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_recovery_order_id_unique" ON "recovery_recovery" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_recovery_touch_id" ON "recovery_recovery" ("touch_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_recovery_enrollment_id" ON "recovery_recovery" ("enrollment_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_recovery_deleted_at" ON "recovery_recovery" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_recovery_recovered_at" ON "recovery_recovery" ("recovered_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_report_change" ("id" serial primary key, "enrollments" text[] null, "touches" text[] null, "carts" text[] null, "moments" text[] null, "buyers" text[] null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null);`);

    this.addSql(`create table if not exists "recovery_report_day" ("day" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_report_day_pkey" primary key ("day"));`);

    this.addSql(`create table if not exists "recovery_sequence" ("id" text not null, "key" text null, "name" text not null, "trigger" text check ("trigger" in ('cart', 'checkout')) not null default 'cart', "rule" jsonb null, "reentry" jsonb null, "priority" integer not null default 0, "status" text check ("status" in ('draft', 'active', 'paused', 'archived')) not null default 'draft', "revision" integer not null default 0, "draft" jsonb null, "draft_version" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_sequence_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_sequence_key_unique" ON "recovery_sequence" ("key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_sequence_deleted_at" ON "recovery_sequence" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_sequence_revision" ("id" text not null, "sequence_id" text not null, "number" integer not null, "plan" jsonb not null, "actor_id" text null, "published_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_sequence_revision_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_sequence_revision_deleted_at" ON "recovery_sequence_revision" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_sequence_revision_sequence_id_number_unique" ON "recovery_sequence_revision" ("sequence_id", "number") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_sequence_step" ("id" text not null, "sequence_id" text not null, "position" integer not null, "name" text not null, "delay" text not null, "channel" text not null default 'email', "content" jsonb not null, "incentive" jsonb null, "since" integer not null default 0, "version" integer not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_sequence_step_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_sequence_step_sequence_id" ON "recovery_sequence_step" ("sequence_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_sequence_step_deleted_at" ON "recovery_sequence_step" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_sequence_step_sequence_id_position" ON "recovery_sequence_step" ("sequence_id", "position") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_suppression" ("id" text not null, "channel" text not null, "address_hash" text not null, "reason" text check ("reason" in ('unsubscribed', 'bounced', 'complained', 'erased')) not null, "source" text check ("source" in ('one_click', 'page', 'admin', 'webhook', 'import', 'erasure')) not null, "blocked_at" timestamptz not null, "blocked_by" text null, "note" text null, "lifted_at" timestamptz null, "lifted_by" text null, "lift_note" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_suppression_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_suppression_in_force" ON "recovery_suppression" ("channel", "address_hash", "reason", "source") WHERE lifted_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_suppression_lifted" ON "recovery_suppression" ("channel", "address_hash") WHERE lifted_at IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_touch" ("id" text not null, "enrollment_id" text not null, "sequence_id" text not null, "step_id" text not null, "position" integer not null, "channel" text not null default 'email', "state" text check ("state" in ('due', 'claimed', 'sending', 'sent', 'skipped', 'failed', 'uncertain', 'canceled')) not null default 'due', "due_at" timestamptz not null, "lease_id" text null, "lease_until" timestamptz null, "attempt" integer not null default 0, "excused" integer not null default 0, "delivery_key" text null, "sending_at" timestamptz null, "resends" integer not null default 0, "written_off_at" timestamptz null, "followed" boolean not null default false, "spread" boolean not null default false, "held_since" timestamptz null, "settled_at" timestamptz null, "sent_at" timestamptz null, "skip_reason" text null, "consent_basis" text null, "consent_evidence_id" text null, "error" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_touch_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_touch_enrollment_id_step_id_unique" ON "recovery_touch" ("enrollment_id", "step_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_touch_channel_sequence_id_due_at_id" ON "recovery_touch" ("channel", "sequence_id", "due_at", "id") WHERE state = 'due' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_touch_due_at" ON "recovery_touch" ("due_at") WHERE state = 'due' AND error IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_touch_lease_until" ON "recovery_touch" ("lease_until") WHERE state IN ('claimed', 'sending') AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_touch_state_settled_at" ON "recovery_touch" ("state", "settled_at") WHERE state IN ('uncertain', 'failed') AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_touch_sent_at" ON "recovery_touch" ("sent_at") WHERE sent_at IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_touch_event" ("id" text not null, "touch_id" text not null, "kind" text check ("kind" in ('clicked', 'trapped', 'opened', 'restored', 'asked', 'unsubscribed', 'resubscribed', 'declined', 'preferences', 'viewed', 'delivered', 'bounced', 'complained')) not null, "actor" text check ("actor" in ('human', 'machine', 'suspect')) not null, "occurred_at" timestamptz not null, "link_id" text null, "link" text null, "method" text null, "user_agent" text null, "ahead" boolean not null default false, "network" text null, "source" text null, "flagged" boolean not null default false, "reason" text check ("reason" in ('head', 'prefetch', 'no_agent', 'tool', 'flagged', 'trapped', 'burst', 'restored', 'answered', 'activity', 'shown', 'no_sign')) null, "sign" text check ("sign" in ('restored', 'answered', 'activity')) null, "sign_at" timestamptz null, "repeats" integer not null default 0, "look_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_touch_event_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_touch_event_touch_id_kind_occurred_at" ON "recovery_touch_event" ("touch_id", "kind", "occurred_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_touch_event_occurred_at" ON "recovery_touch_event" ("occurred_at") WHERE kind IN ('bounced', 'complained') AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_touch_event_look_at_id" ON "recovery_touch_event" ("look_at", "id") WHERE look_at IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_tracked_cart" ("id" text not null, "cart_id" text not null, "last_activity_at" timestamptz not null, "status" text check ("status" in ('active', 'abandoned', 'completed', 'empty')) not null default 'active', "stage" text check ("stage" in ('cart', 'contact', 'address', 'delivery', 'payment', 'completed')) not null default 'cart', "email" text null, "customer_id" text null, "customer_name" text null, "locale" text null, "sales_channel_id" text null, "country_code" text null, "is_returning" boolean null, "currency_code" text null, "value" numeric not null default 0, "item_count" integer not null default 0, "items" jsonb null, "unreachable_reason" text null, "passed_over" jsonb null, "abandoned_at" timestamptz null, "abandoned_stage" text check ("abandoned_stage" in ('cart', 'contact', 'address', 'delivery', 'payment', 'completed')) null, "order_id" text null, "failed_looks" integer not null default 0, "look_again_at" timestamptz null, "robot" text check ("robot" in ('known_agent', 'machine_speed')) null, "person_since" timestamptz null, "patterns" jsonb null, "visits" jsonb null, "erased_at" timestamptz null, "raw_value" jsonb not null default '{"value":"0","precision":20}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_tracked_cart_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_tracked_cart_cart_id" ON "recovery_tracked_cart" ("cart_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_tracked_cart_email" ON "recovery_tracked_cart" ("email") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_tracked_cart_customer_id" ON "recovery_tracked_cart" ("customer_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_tracked_cart_order_id" ON "recovery_tracked_cart" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_tracked_cart_last_activity_at" ON "recovery_tracked_cart" ("last_activity_at") WHERE status = 'active' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_tracked_cart_look_again_at" ON "recovery_tracked_cart" ("look_again_at") WHERE status = 'active' AND look_again_at IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_tracked_cart_abandoned_at_cart_id" ON "recovery_tracked_cart" ("abandoned_at", "cart_id") WHERE abandoned_at IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_tracked_cart_robot_abandoned_at" ON "recovery_tracked_cart" ("robot", "abandoned_at") WHERE robot IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_value_mark" ("currency_code" text not null, "high_value" real not null, "carts" integer not null, "computed_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_value_mark_pkey" primary key ("currency_code"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_value_mark_deleted_at" ON "recovery_value_mark" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_webhook_event" ("id" text not null, "provider" text not null, "event_id" text not null, "kind" text not null, "occurred_at" timestamptz not null, "heard_at" timestamptz not null, "touch_id" text null, "detail" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_webhook_event_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_webhook_event_provider_event_id_unique" ON "recovery_webhook_event" ("provider", "event_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_webhook_event_touch_id" ON "recovery_webhook_event" ("touch_id") WHERE touch_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_webhook_event_heard_at_id" ON "recovery_webhook_event" ("heard_at", "id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_webhook_tally" ("id" text not null, "provider" text not null, "kind" text not null, "day" timestamptz not null, "count" integer not null, "last_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_webhook_tally_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_webhook_tally_deleted_at" ON "recovery_webhook_tally" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_webhook_tally_provider_day_kind_unique" ON "recovery_webhook_tally" ("provider", "day", "kind") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "recovery_sequence_step" add constraint "recovery_sequence_step_sequence_id_foreign" foreign key ("sequence_id") references "recovery_sequence" ("id") on update cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "recovery_sequence_step" drop constraint if exists "recovery_sequence_step_sequence_id_foreign";`);

    this.addSql(`drop table if exists "recovery_abandoned_cart" cascade;`);

    this.addSql(`drop table if exists "recovery_address" cascade;`);

    this.addSql(`drop table if exists "recovery_alert" cascade;`);

    this.addSql(`drop table if exists "recovery_attempt" cascade;`);

    this.addSql(`drop table if exists "recovery_audience" cascade;`);

    this.addSql(`drop table if exists "recovery_audience_export" cascade;`);

    this.addSql(`drop table if exists "recovery_audience_export_page" cascade;`);

    this.addSql(`drop table if exists "recovery_audience_feed" cascade;`);

    this.addSql(`drop table if exists "recovery_audience_member" cascade;`);

    this.addSql(`drop table if exists "recovery_benchmark" cascade;`);

    this.addSql(`drop table if exists "recovery_cart_change" cascade;`);

    this.addSql(`drop table if exists "recovery_cart_merge" cascade;`);

    this.addSql(`drop table if exists "recovery_cause_answer" cascade;`);

    this.addSql(`drop table if exists "recovery_channel_pace" cascade;`);

    this.addSql(`drop table if exists "recovery_channel_pause" cascade;`);

    this.addSql(`drop table if exists "recovery_consent" cascade;`);

    this.addSql(`drop table if exists "recovery_consent_choice" cascade;`);

    this.addSql(`drop table if exists "recovery_consent_wording" cascade;`);

    this.addSql(`drop table if exists "recovery_contact" cascade;`);

    this.addSql(`drop table if exists "recovery_cursor" cascade;`);

    this.addSql(`drop table if exists "recovery_daily_cart" cascade;`);

    this.addSql(`drop table if exists "recovery_daily_order" cascade;`);

    this.addSql(`drop table if exists "recovery_daily_product" cascade;`);

    this.addSql(`drop table if exists "recovery_daily_touch" cascade;`);

    this.addSql(`drop table if exists "recovery_enrollment" cascade;`);

    this.addSql(`drop table if exists "recovery_fact" cascade;`);

    this.addSql(`drop table if exists "recovery_incentive" cascade;`);

    this.addSql(`drop table if exists "recovery_left_out" cascade;`);

    this.addSql(`drop table if exists "recovery_link" cascade;`);

    this.addSql(`drop table if exists "recovery_message" cascade;`);

    this.addSql(`drop table if exists "recovery_message_layout" cascade;`);

    this.addSql(`drop table if exists "recovery_order" cascade;`);

    this.addSql(`drop table if exists "recovery_profile" cascade;`);

    this.addSql(`drop table if exists "recovery_profile_change" cascade;`);

    this.addSql(`drop table if exists "recovery_pulse" cascade;`);

    this.addSql(`drop table if exists "recovery_recovery" cascade;`);

    this.addSql(`drop table if exists "recovery_report_change" cascade;`);

    this.addSql(`drop table if exists "recovery_report_day" cascade;`);

    this.addSql(`drop table if exists "recovery_sequence" cascade;`);

    this.addSql(`drop table if exists "recovery_sequence_revision" cascade;`);

    this.addSql(`drop table if exists "recovery_sequence_step" cascade;`);

    this.addSql(`drop table if exists "recovery_suppression" cascade;`);

    this.addSql(`drop table if exists "recovery_touch" cascade;`);

    this.addSql(`drop table if exists "recovery_touch_event" cascade;`);

    this.addSql(`drop table if exists "recovery_tracked_cart" cascade;`);

    this.addSql(`drop table if exists "recovery_value_mark" cascade;`);

    this.addSql(`drop table if exists "recovery_webhook_event" cascade;`);

    this.addSql(`drop table if exists "recovery_webhook_tally" cascade;`);
  }

}
