import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125120400 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "recovery_tracked_cart" add column if not exists "sales_channel_id" text null;`);

    this.addSql(`alter table if exists "recovery_enrollment" drop constraint if exists "recovery_enrollment_exit_reason_check";`);
    this.addSql(`alter table if exists "recovery_enrollment" add constraint "recovery_enrollment_exit_reason_check" check("exit_reason" in ('purchased', 'cart_emptied', 'unsubscribed', 'suppressed', 'expired', 'canceled_by_admin', 'erased', 'store_excluded', 'store_closed'));`);

    this.addSql(`alter table if exists "recovery_alert" drop constraint if exists "recovery_alert_code_check";`);
    this.addSql(`alter table if exists "recovery_alert" add constraint "recovery_alert_code_check" check("code" in ('sending_stalled', 'channel_paused', 'failure_rate', 'carts_silent', 'orders_silent', 'provider_missing', 'postal_address_missing', 'secret_changed', 'storefront_unset', 'sequences_mended', 'sandbox', 'send_to_few', 'store_unknown'));`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "recovery_alert" drop constraint if exists "recovery_alert_code_check";`);
    this.addSql(`delete from "recovery_alert" where "code" in ('sandbox', 'send_to_few', 'store_unknown');`);
    this.addSql(`alter table if exists "recovery_alert" add constraint "recovery_alert_code_check" check("code" in ('sending_stalled', 'channel_paused', 'failure_rate', 'carts_silent', 'orders_silent', 'provider_missing', 'postal_address_missing', 'secret_changed', 'storefront_unset', 'sequences_mended'));`);

    this.addSql(`alter table if exists "recovery_enrollment" drop constraint if exists "recovery_enrollment_exit_reason_check";`);
    this.addSql(`update "recovery_enrollment" set "exit_reason" = 'canceled_by_admin' where "exit_reason" in ('store_excluded', 'store_closed');`);
    this.addSql(`alter table if exists "recovery_enrollment" add constraint "recovery_enrollment_exit_reason_check" check("exit_reason" in ('purchased', 'cart_emptied', 'unsubscribed', 'suppressed', 'expired', 'canceled_by_admin', 'erased'));`);

    this.addSql(`alter table if exists "recovery_tracked_cart" drop column if exists "sales_channel_id";`);
  }

}
