/** All that is no person's, as the partial index of robots' carts knows it. */
export const IS_ROBOT = `robot = ANY(ARRAY['known_agent', 'machine_speed'])`

/**
 * Subquery for the enrollments of robots' carts: few, since most are known
 * before anybody is enrolled. What people did about their own carts is found
 * by leaving these out.
 */
export const ENROLLMENTS_OF_ROBOTS = `
  SELECT id FROM recovery_enrollment
   WHERE cart_id = ANY(ARRAY(
           SELECT cart_id FROM recovery_tracked_cart
            WHERE ${IS_ROBOT} AND deleted_at IS NULL))
     AND deleted_at IS NULL`
