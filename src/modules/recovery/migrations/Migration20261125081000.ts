import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125081000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "recovery_alert" add column if not exists "params" jsonb null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "recovery_alert" drop column if exists "params";`);
  }

}
