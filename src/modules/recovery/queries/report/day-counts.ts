import { SPAN_HOURS } from "../../../../domain/report/recovery-spans"
import { netOf } from "./net-of"

export type DayCount = {
  table: string
  /** What is counted by, from the day on. */
  by: string[]
  counts: string[]
  /** Their values in this order, of a `day` with `begins` and `ends`. */
  rows: string
}

const BUYER = `CASE cart.is_returning WHEN true THEN 'returning'
                    WHEN false THEN 'new' ELSE '' END`

/** Of an order: as its cart tells, else whether an earlier one is known. */
const BUYER_OF_ORDER = `CASE
  WHEN cart.is_returning IS NOT NULL THEN ${BUYER}
  WHEN orders.contact_id IS NULL THEN ''
  WHEN EXISTS (SELECT FROM recovery_order AS earlier
                WHERE earlier.contact_id = orders.contact_id
                  AND earlier.placed_at < orders.placed_at
                  AND earlier.canceled_at IS NULL
                  AND earlier.deleted_at IS NULL) THEN 'returning'
  ELSE 'new' END`

const text = (column: string) => `COALESCE(${column}, '')`

/** The abandoned cart; whatever changes about one is noted. */
const CART_OF = (cartId: string) => `
  LEFT JOIN recovery_tracked_cart AS cart
    ON cart.id = 'rtc_' || ${cartId}
   AND cart.abandoned_at IS NOT NULL AND cart.deleted_at IS NULL`

/** A robot's order is the store's, and nobody's success. */
const CREDIT = `CASE WHEN cart.robot IS NULL
                     THEN COALESCE(recovery.status, 'other')
                     ELSE 'other' END`

const CARTS: DayCount = {
  table: "recovery_daily_cart",
  by: [
    "day",
    "sales_channel_id",
    "sequence_id",
    "country_code",
    "buyer",
    "stage",
  ],
  counts: [
    "abandoned",
    "robots",
    "reached",
    "held_out",
    "messaged",
    "opened",
    "clicked",
    "restored",
    "recovered",
    "assisted",
  ],
  // Whoever clicked has opened it, whether or not pictures were shown. Some
  // machines run the shop's page as well: a cart that was restored without a
  // person's click was restored by nobody. Carts of robots are counted by
  // themselves, and in nothing else.
  rows: `
    SELECT day.day, ${text("cart.sales_channel_id")}, ${text("story.sequence_id")},
           ${text("cart.country_code")}, ${BUYER},
           COALESCE(cart.abandoned_stage, cart.stage),
           count(*) FILTER (WHERE cart.robot IS NULL),
           count(*) FILTER (WHERE cart.robot IS NOT NULL),
           count(*) FILTER (WHERE cart.robot IS NULL
                              AND (cart.email IS NOT NULL
                                   OR cart.erased_at IS NOT NULL
                                   OR story.sequence_id IS NOT NULL)),
           count(*) FILTER (WHERE story.held_out),
           count(*) FILTER (WHERE story.messaged),
           count(*) FILTER (WHERE story.opened OR story.clicked),
           count(*) FILTER (WHERE story.clicked),
           count(*) FILTER (WHERE story.restored AND story.clicked),
           count(*) FILTER (WHERE story.recovered),
           count(*) FILTER (WHERE story.assisted AND NOT story.recovered)
      FROM day
      JOIN recovery_tracked_cart AS cart
        ON cart.abandoned_at >= day.begins AND cart.abandoned_at < day.ends
       AND cart.deleted_at IS NULL
      CROSS JOIN LATERAL (
        SELECT (array_agg(enrollment.sequence_id
                          ORDER BY enrollment.enrolled_at DESC,
                                   enrollment.id DESC))[1] AS sequence_id,
               COALESCE(bool_or(enrollment.arm = 'holdout'), false) AS held_out,
               COALESCE(bool_or(sent.messaged), false) AS messaged,
               COALESCE(bool_or(sent.opened), false) AS opened,
               COALESCE(bool_or(sent.clicked), false) AS clicked,
               COALESCE(bool_or(sent.messaged
                                AND enrollment.restored_at IS NOT NULL),
                        false) AS restored,
               COALESCE(bool_or(sent.messaged AND won.recovered), false)
                 AS recovered,
               COALESCE(bool_or(sent.messaged AND won.assisted), false)
                 AS assisted
          FROM recovery_enrollment AS enrollment
          CROSS JOIN LATERAL (
            SELECT count(*) > 0 AS messaged, bool_or(heard.opened) AS opened,
                   bool_or(heard.clicked) AS clicked
              FROM recovery_touch AS touch
              CROSS JOIN LATERAL (
                SELECT bool_or(kind = 'opened') AS opened,
                       bool_or(kind = 'clicked') AS clicked
                  FROM recovery_touch_event AS event
                 WHERE event.touch_id = touch.id
                   AND event.kind IN ('opened', 'clicked')
                   AND event.actor = 'human' AND event.deleted_at IS NULL
              ) AS heard
             WHERE touch.enrollment_id = enrollment.id
               AND touch.sent_at IS NOT NULL AND touch.deleted_at IS NULL
          ) AS sent
          CROSS JOIN LATERAL (
            SELECT bool_or(status = 'recovered') AS recovered,
                   bool_or(status = 'assisted') AS assisted
              FROM recovery_recovery AS recovery
             WHERE recovery.enrollment_id = enrollment.id
               AND recovery.deleted_at IS NULL
          ) AS won
         WHERE enrollment.cart_id = cart.cart_id
           AND cart.robot IS NULL
           AND enrollment.deleted_at IS NULL
      ) AS story
     GROUP BY 1, 2, 3, 4, 5, 6`,
}

const TOUCHES: DayCount = {
  table: "recovery_daily_touch",
  by: [
    "day",
    "sequence_id",
    "step_id",
    "channel",
    "sales_channel_id",
    "country_code",
    "buyer",
  ],
  counts: ["sent", "opened", "clicked", "unsubscribed", "recovered"],
  rows: `
    SELECT day.day, touch.sequence_id, touch.step_id, touch.channel,
           ${text("cart.sales_channel_id")}, ${text("cart.country_code")}, ${BUYER},
           count(*),
           count(*) FILTER (WHERE heard.opened OR heard.clicked),
           count(*) FILTER (WHERE heard.clicked),
           count(*) FILTER (WHERE heard.unsubscribed),
           count(*) FILTER (WHERE won.recovered)
      FROM day
      JOIN recovery_touch AS touch
        ON touch.sent_at >= day.begins AND touch.sent_at < day.ends
       AND touch.deleted_at IS NULL
      JOIN recovery_enrollment AS enrollment
        ON enrollment.id = touch.enrollment_id
       AND enrollment.deleted_at IS NULL
      ${CART_OF("enrollment.cart_id")}
      CROSS JOIN LATERAL (
        SELECT bool_or(kind = 'opened' AND actor = 'human') AS opened,
               bool_or(kind = 'clicked' AND actor = 'human') AS clicked,
               bool_or(kind = 'unsubscribed') AS unsubscribed
          FROM recovery_touch_event AS event
         WHERE event.touch_id = touch.id
           AND event.kind IN ('opened', 'clicked', 'unsubscribed')
           AND event.deleted_at IS NULL
      ) AS heard
      CROSS JOIN LATERAL (
        SELECT count(*) > 0 AS recovered
          FROM recovery_recovery AS recovery
         WHERE recovery.touch_id = touch.id AND recovery.status = 'recovered'
           AND recovery.deleted_at IS NULL
      ) AS won
     WHERE cart.robot IS NULL
     GROUP BY 1, 2, 3, 4, 5, 6, 7`,
}

const ORDERS: DayCount = {
  table: "recovery_daily_order",
  by: [
    "day",
    "credit",
    "currency_code",
    "sequence_id",
    "step_id",
    "channel",
    "sales_channel_id",
    "country_code",
    "buyer",
    "span",
  ],
  counts: ["orders", "revenue", "net", "refunded", "costed", "margin"],
  rows: `
    SELECT day.day, ${CREDIT}, orders.currency_code,
           ${text("touch.sequence_id")}, ${text("touch.step_id")},
           ${text("touch.channel")},
           COALESCE(orders.sales_channel_id, cart.sales_channel_id, ''),
           COALESCE(orders.country_code, cart.country_code, ''), buyer."is",
           CASE WHEN ${CREDIT} = 'recovered' AND cart.abandoned_at IS NOT NULL
             THEN width_bucket(
               extract(epoch FROM orders.placed_at - cart.abandoned_at)::float8
                 / 3600, ARRAY[${SPAN_HOURS.join(", ")}]::float8[])
             ELSE -1 END,
           count(*),
           sum(COALESCE(orders.total - orders.refunded, orders.total, 0)),
           round(sum(${netOf("orders")}), 4),
           sum(COALESCE(orders.refunded, 0)), count(orders.cost),
           round(COALESCE(sum(${netOf("orders")} - orders.cost), 0), 4)
      FROM day
      JOIN recovery_order AS orders
        ON orders.placed_at >= day.begins AND orders.placed_at < day.ends
       AND orders.canceled_at IS NULL AND orders.deleted_at IS NULL
      LEFT JOIN recovery_recovery AS recovery
        ON recovery.order_id = orders.order_id
       AND recovery.status IN ('recovered', 'assisted')
       AND recovery.deleted_at IS NULL
      LEFT JOIN recovery_touch AS touch ON touch.id = recovery.touch_id
      LEFT JOIN recovery_enrollment AS enrollment
        ON enrollment.id = recovery.enrollment_id
      ${CART_OF("COALESCE(enrollment.cart_id, orders.cart_id)")}
      CROSS JOIN LATERAL (SELECT ${BUYER_OF_ORDER} AS "is") AS buyer
     GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`,
}

const PRODUCTS: DayCount = {
  table: "recovery_daily_product",
  by: ["day", "product_id", "sales_channel_id"],
  counts: ["title", "carts", "quantity", "recovered"],
  rows: `
    SELECT day.day, item.product_id, ${text("cart.sales_channel_id")},
           (array_agg(item.title ORDER BY cart.abandoned_at DESC,
                                          cart.cart_id, item.title))[1],
           count(DISTINCT cart.cart_id),
           sum(item.quantity),
           count(DISTINCT cart.cart_id) FILTER (WHERE EXISTS (
             SELECT FROM recovery_enrollment AS enrollment
               JOIN recovery_recovery AS recovery
                 ON recovery.enrollment_id = enrollment.id
                AND recovery.status = 'recovered'
                AND recovery.deleted_at IS NULL
              WHERE enrollment.cart_id = cart.cart_id
                AND enrollment.deleted_at IS NULL))
      FROM day
      JOIN recovery_tracked_cart AS cart
        ON cart.abandoned_at >= day.begins AND cart.abandoned_at < day.ends
       AND cart.robot IS NULL AND cart.deleted_at IS NULL
      CROSS JOIN LATERAL jsonb_to_recordset(
        CASE jsonb_typeof(cart.items) WHEN 'array' THEN cart.items
             ELSE '[]' END)
        AS item(product_id text, title text, quantity integer)
     WHERE item.product_id IS NOT NULL
     GROUP BY 1, 2, 3`,
}

/** What is counted of a day, a table each. */
export const DAY_COUNTS: DayCount[] = [CARTS, TOUCHES, ORDERS, PRODUCTS]
