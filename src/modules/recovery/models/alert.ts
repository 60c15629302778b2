import { model } from "@medusajs/framework/utils"

import { ALERT_CODES } from "../../../domain/alert/alert-code"

/** One trouble from its beginning to its end; at most one of a code is open. */
const Alert = model
  .define("recovery_alert", {
    id: model.id({ prefix: "ralt" }).primaryKey(),
    code: model.enum([...ALERT_CODES]),
    opened_at: model.dateTime(),
    /** When the trouble was last found to be there. */
    confirmed_at: model.dateTime(),
    /** Null while the trouble lasts. */
    closed_at: model.dateTime().nullable(),
    /** What staff were told, in words. */
    message: model.text(),
    /** `AlertParams`: the figures in the words, as they were found last. */
    params: model.json().nullable(),
    /** When staff were told of its beginning and of its end. */
    told_open_at: model.dateTime().nullable(),
    told_closed_at: model.dateTime().nullable(),
    /** How often the telling that is due was begun. */
    tell_attempts: model.number().default(0),
    /** The telling that is due is not begun again before: a lease. */
    tell_after: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["code"], unique: true, where: "closed_at IS NULL" },
    { on: ["opened_at", "id"], where: "told_closed_at IS NULL" },
  ])

export default Alert
