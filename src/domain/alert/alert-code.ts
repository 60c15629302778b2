/** Everything that staff are told of, once when it begins and once when it ends. */
export const ALERT_CODES = [
  /** Messages are long due while none is sent. */
  "sending_stalled",
  /** The mail provider refuses the store itself, so all messages wait. */
  "channel_paused",
  /** A part of every run fails, so nothing of it is done. */
  "tick_failing",
  /** Many more deliveries fail than usual. */
  "failure_rate",
  /** No cart event for much longer than usual in this shop. */
  "carts_silent",
  /** No order for much longer than usual in this shop. */
  "orders_silent",
  "provider_missing",
  /** A step's channel has no provider, and its messages wait. */
  "channel_unserved",
  "postal_address_missing",
  /** With another secret, nobody knows who has unsubscribed. */
  "secret_changed",
  /** Nobody chose what to ask people for, where the store sells to. */
  "consent_mode_missing",
  /** Links in messages would lead to the operator's own machine. */
  "storefront_unset",
  /** Sequences had come to a standstill, or waited without an end. */
  "sequences_mended",
  /** It looks like a copy of the live store, and its messages wait. */
  "sandbox",
  /** Nobody can unsubscribe by the links of messages, which wait. */
  "unsubscribe_dead",
  /** Perhaps nobody can. */
  "unsubscribe_doubtful",
  /** The option `sendTo` lets only a few have messages. */
  "send_to_few",
  /** The option `stores` names what is no sales channel. */
  "store_unknown",
] as const

export type AlertCode = (typeof ALERT_CODES)[number]
