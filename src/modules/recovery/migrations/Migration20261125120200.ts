import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125120200 extends Migration {

  override async up(): Promise<void> {
    // No index on deleted_at: no query can use it, and every order would be written into it.
    this.addSql(`create table if not exists "recovery_order" ("order_id" text not null, "kind" text check ("kind" in ('checkout', 'direct', 'draft')) not null, "cart_id" text null, "contact_id" text null, "customer_id" text null, "placed_at" timestamptz null, "currency_code" text not null, "total" numeric null, "tax_total" numeric null, "discount_total" numeric null, "refunded" numeric null, "canceled_at" timestamptz null, "attributed_at" timestamptz null, "reconciled_at" timestamptz null, "look_at" timestamptz null, "print" text null, "raw_total" jsonb null, "raw_tax_total" jsonb null, "raw_discount_total" jsonb null, "raw_refunded" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_order_pkey" primary key ("order_id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_order_cart_id" ON "recovery_order" ("cart_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_order_contact_id_placed_at" ON "recovery_order" ("contact_id", "placed_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_order_look_at_order_id" ON "recovery_order" ("look_at", "order_id") WHERE look_at IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_order_order_id" ON "recovery_order" ("order_id") WHERE placed_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`alter table if exists "recovery_recovery" add column if not exists "refunded_at" timestamptz null;`);
    this.addSql(`update "recovery_recovery" set "refunded_at" = "updated_at" where "refunded" > 0;`);
    this.addSql(`alter table if exists "recovery_link" add column if not exists "restored_touched_at" timestamptz null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_link_restored_cart_id" ON "recovery_link" ("restored_cart_id") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "recovery_order" cascade;`);
    this.addSql(`alter table if exists "recovery_recovery" drop column if exists "refunded_at";`);
    this.addSql(`drop index if exists "IDX_recovery_link_restored_cart_id";`);
    this.addSql(`alter table if exists "recovery_link" drop column if exists "restored_touched_at";`);
  }

}
