import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125082032 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "recovery_message_layout" drop constraint if exists "recovery_message_layout_hash_unique";`);
    this.addSql(`alter table if exists "recovery_message" drop constraint if exists "recovery_message_touch_id_unique";`);
    this.addSql(`alter table if exists "recovery_cart_merge" drop constraint if exists "recovery_cart_merge_cart_id_from_cart_id_unique";`);
    this.addSql(`create table if not exists "recovery_cart_merge" ("id" text not null, "enrollment_id" text not null, "cart_id" text not null, "from_cart_id" text not null, "before" jsonb not null, "lines" jsonb null, "codes" jsonb not null, "merged_at" timestamptz not null, "undone_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_cart_merge_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_cart_merge_deleted_at" ON "recovery_cart_merge" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_cart_merge_cart_id_from_cart_id_unique" ON "recovery_cart_merge" ("cart_id", "from_cart_id") WHERE undone_at IS NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_message" ("id" text not null, "touch_id" text not null, "contact_id" text not null, "locale" text not null, "cart" jsonb not null, "view" jsonb not null, "layout_hash" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_message_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_message_touch_id_unique" ON "recovery_message" ("touch_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_message_layout" ("id" text not null, "hash" text not null, "source" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_message_layout_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_message_layout_hash_unique" ON "recovery_message_layout" ("hash") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_message_layout_deleted_at" ON "recovery_message_layout" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "recovery_link" add column if not exists "restored_cart_id" text null;`);

    this.addSql(`alter table if exists "recovery_enrollment" drop column if exists "snapshot";`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "recovery_cart_merge" cascade;`);

    this.addSql(`drop table if exists "recovery_message" cascade;`);

    this.addSql(`drop table if exists "recovery_message_layout" cascade;`);

    this.addSql(`alter table if exists "recovery_link" drop column if exists "restored_cart_id";`);

    this.addSql(`alter table if exists "recovery_enrollment" add column if not exists "snapshot" jsonb not null default '{}';`);
  }

}
