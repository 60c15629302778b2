/**
 * FROM clause of everything that tells how carts stand: each with its last
 * enrollment, also one that gave it back as a new cart, the order which that
 * one won back, and its status as one word. For few carts at a time: the list
 * keeps the word in `recovery_abandoned_cart`, and whatever else it is made of
 * must be noted by that table's triggers.
 */
export const ABANDONED_CARTS = `
  recovery_tracked_cart AS cart
  LEFT JOIN LATERAL (
    SELECT id, state, exit_reason, restored_at, sequence_id, locale, arm
      FROM recovery_enrollment
     WHERE (cart_id = cart.cart_id OR restored_cart_id = cart.cart_id)
       AND deleted_at IS NULL
     ORDER BY enrolled_at DESC, id DESC
     LIMIT 1
  ) AS enrollment ON true
  LEFT JOIN LATERAL (
    SELECT order_id
      FROM recovery_recovery
     WHERE enrollment_id = enrollment.id AND status = 'recovered'
       AND deleted_at IS NULL
     LIMIT 1
  ) AS recovery ON true
  CROSS JOIN LATERAL (
    SELECT CASE
      WHEN recovery.order_id IS NOT NULL THEN 'recovered'
      WHEN cart.robot IS NOT NULL THEN 'robot'
      WHEN enrollment.arm = 'holdout'
       AND (enrollment.state <> 'exited' OR enrollment.exit_reason = 'expired')
       AND cart.status <> 'completed' THEN 'held_out'
      WHEN enrollment.state = 'active' THEN 'in_sequence'
      WHEN enrollment.exit_reason = 'purchased'
        OR cart.status = 'completed' THEN 'purchased'
      WHEN enrollment.state = 'completed' THEN 'not_recovered'
      WHEN enrollment.exit_reason
        IN ('unsubscribed', 'consent_withdrawn', 'declined')
        THEN 'unsubscribed'
      WHEN enrollment.exit_reason = 'cart_emptied' THEN 'emptied'
      WHEN enrollment.exit_reason = 'canceled_by_admin' THEN 'stopped'
      WHEN enrollment.exit_reason IN ('expired', 'taken_over')
        THEN 'not_recovered'
      ELSE 'unreachable' END AS status
  ) AS standing`
