import { ERASED_MARK } from "../../../../domain/contact/erased-address"

/** SQL: the address that a message went or will go to; null when erased. */
export const RECEIVER = `
  CASE WHEN COALESCE(receiver.address, address.address)
            NOT LIKE '${ERASED_MARK}%'
       THEN COALESCE(receiver.address, address.address) END`

/** What it is read from, beside `touch` and `enrollment`. */
export const RECEIVER_ROWS = `
  JOIN recovery_address AS address ON address.id = enrollment.address_id
  LEFT JOIN recovery_message AS told
    ON told.touch_id = touch.id AND told.deleted_at IS NULL
  LEFT JOIN recovery_address AS receiver ON receiver.id = told.address_id`
