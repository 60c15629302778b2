/** What the last try at the unsubscribe address found: `UnsubscribeTry`. */
export const UNSUBSCRIBE_TRY = "unsubscribe_try"

/** When a worker last went to try it, so that only one does. */
export const UNSUBSCRIBE_TRYING = "unsubscribe_trying"
