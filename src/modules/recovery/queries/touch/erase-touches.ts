import type { Db } from "../../db"

/**
 * What a message keeps of its cart: where the pages behind its links lead, and
 * the country by which it is told what its person gets. Of an erased person
 * nothing is told, and no country stays.
 */
const BARE_CART = `jsonb_build_object(
              'sales_channel_id', cart -> 'sales_channel_id')
            || CASE WHEN ?::boolean THEN '{}'::jsonb
                    ELSE jsonb_build_object(
                      'region_id', cart -> 'region_id',
                      'shipping_address', jsonb_build_object(
                        'country_code',
                        cart -> 'shipping_address' -> 'country_code')) END`

/**
 * Takes out of touches all that was told to people and heard of them: what
 * their messages said and showed, providers' words, and by what their links
 * were opened. Where their person was erased, links give no cart back any
 * more, while whoever says no by an old one is still heard; and nobody has to
 * decide about one of them. Only of touches that are locked.
 */
export async function eraseTouches(
  db: Db,
  input: {
    ids: string[]
    keys: string[]
    /** Their person was erased, and not only their time is over. */
    erased: boolean
    at: Date
  }
): Promise<{ messages: number }> {
  const { ids, keys, erased, at } = input
  const [row] = await db.execute<{ messages: number }>(
    `WITH touches AS (
       UPDATE recovery_touch
          SET error = NULL,
              written_off_at = CASE WHEN ?::boolean
                 AND state IN ('uncertain', 'failed')
                THEN COALESCE(written_off_at, ?::timestamptz)
                ELSE written_off_at END
        WHERE id = ANY(?) AND state <> 'due'
     ), attempts AS (
       UPDATE recovery_attempt SET error = NULL
        WHERE key = ANY(?) AND error IS NOT NULL
     ), messages AS (
       UPDATE recovery_message
          SET cart = ${BARE_CART}, view = '{}', dropped_at = ?::timestamptz
        WHERE touch_id = ANY(?) AND dropped_at IS NULL
          AND deleted_at IS NULL
       RETURNING id
     ), dropped AS (
       UPDATE recovery_message
          SET cart = cart - 'region_id' - 'shipping_address'
        WHERE touch_id = ANY(?) AND ?::boolean AND dropped_at IS NOT NULL
          AND deleted_at IS NULL
     ), links AS (
       UPDATE recovery_link
          SET revoked_at = ?::timestamptz
        WHERE touch_id = ANY(?) AND ?::boolean AND purpose = 'restore'
          AND revoked_at IS NULL AND deleted_at IS NULL
     ), events AS (
       UPDATE recovery_touch_event SET user_agent = NULL, network = NULL
        WHERE touch_id = ANY(?)
          AND (user_agent IS NOT NULL OR network IS NOT NULL)
          AND deleted_at IS NULL
     ), reports AS (
       UPDATE recovery_webhook_event SET detail = NULL
        WHERE touch_id = ANY(?) AND detail IS NOT NULL
          AND deleted_at IS NULL
     )
     SELECT count(*)::int AS messages FROM messages`,
    [
      ...[erased, at, ids],
      keys,
      ...[erased, at, ids],
      ...[ids, erased],
      ...[at, ids, erased],
      ids,
      ids,
    ]
  )
  return row!
}
