import type { PassedOver } from "../../../../domain/sequence/passed-over"
import { EMAIL } from "../../../../domain/touch/channel"
import type { ShownItem } from "../../../../domain/tracking/cart-facts"
import type { RobotKind } from "../../../../domain/tracking/robot"
import type { Stage } from "../../../../domain/tracking/stage"
import { type Db, rawAmount, rowsParam } from "../../db"

export type CartJudgmentRow = {
  cart_id: string
  status: "active" | "abandoned" | "completed" | "empty"
  last_activity_at: Date
  /** Its person was erased: nothing is kept of who it was. */
  erased?: boolean
  /** What is not given stays as it is. */
  stage?: Stage
  email?: string | null
  customer_id?: string | null
  customer_name?: string | null
  locale?: string | null
  sales_channel_id?: string | null
  country_code?: string | null
  currency_code?: string
  value?: number
  item_count?: number
  items?: ShownItem[]
  unreachable_reason?: string | null
  passed_over?: PassedOver[] | null
  patterns?: string[]
  robot?: RobotKind | null
}

/** Writes what became of a batch of active carts. */
export async function storeJudgments(
  db: Db,
  rows: CartJudgmentRow[],
  now: Date
): Promise<void> {
  await db.execute(
    `UPDATE recovery_tracked_cart AS cart
        SET status = judged.status,
            last_activity_at =
              GREATEST(cart.last_activity_at, judged.last_activity_at),
            stage = COALESCE(judged.stage, cart.stage),
            erased_at = CASE WHEN judged.erased THEN ?::timestamptz
                             WHEN judged.email IS NULL THEN cart.erased_at
                        END,
            email = CASE WHEN NOT COALESCE(judged.erased, false)
                    THEN COALESCE(judged.email, cart.email) END,
            customer_id = CASE WHEN NOT COALESCE(judged.erased, false)
                          THEN COALESCE(judged.customer_id,
                                        cart.customer_id) END,
            customer_name = CASE WHEN NOT COALESCE(judged.erased, false)
                            THEN COALESCE(judged.customer_name,
                                          cart.customer_name) END,
            locale = CASE WHEN NOT COALESCE(judged.erased, false)
                     THEN COALESCE(judged.locale, cart.locale) END,
            sales_channel_id =
              COALESCE(judged.sales_channel_id, cart.sales_channel_id),
            country_code = COALESCE(judged.country_code, cart.country_code),
            is_returning = CASE WHEN judged.status = 'abandoned'
              THEN COALESCE(cart.is_returning, (
                SELECT COALESCE(person.last_order_at < ?::timestamptz, false)
                  FROM recovery_address AS address
                  JOIN recovery_contact AS person
                    ON person.id = address.contact_id
                 WHERE address.channel = '${EMAIL}'
                   AND address.address = judged.email
                   AND address.deleted_at IS NULL))
              ELSE cart.is_returning END,
            currency_code = COALESCE(judged.currency_code, cart.currency_code),
            value = COALESCE(judged.value, cart.value),
            raw_value = CASE WHEN judged.value IS NULL THEN cart.raw_value
                             ELSE ${rawAmount("judged.value")} END,
            item_count = COALESCE(judged.item_count, cart.item_count),
            items = COALESCE(judged.items, cart.items),
            unreachable_reason = judged.unreachable_reason,
            passed_over = judged.passed_over,
            patterns = COALESCE(judged.patterns, cart.patterns),
            robot = CASE WHEN cart.person_since IS NULL
              THEN COALESCE(judged.robot, cart.robot) END,
            failed_looks = 0, look_again_at = NULL,
            abandoned_at = CASE WHEN judged.status = 'abandoned'
              THEN COALESCE(cart.abandoned_at, ?::timestamptz)
              ELSE cart.abandoned_at END,
            abandoned_stage = CASE WHEN judged.status = 'abandoned'
              THEN COALESCE(cart.abandoned_stage, judged.stage, cart.stage)
              ELSE cart.abandoned_stage END,
            updated_at = ?::timestamptz
       FROM jsonb_to_recordset(?::jsonb) AS judged(
              cart_id text, status text, last_activity_at timestamptz,
              erased boolean, stage text, email text, customer_id text, customer_name text,
              locale text, sales_channel_id text, country_code text,
              currency_code text, value numeric,
              item_count integer, items jsonb, unreachable_reason text,
              passed_over jsonb,
              patterns jsonb, robot text)
      WHERE cart.cart_id = judged.cart_id
        AND cart.status = 'active'
        AND cart.deleted_at IS NULL`,
    [now, now, now, now, rowsParam(rows)]
  )
}
