/**
 * What somebody should look at before a step's messages go out. It keeps
 * nobody from publishing, except `broken`, which cannot be sent.
 */
export type PublishWarning = {
  locale: string
  /** Null where it is about the message as a whole. */
  block_id: string | null
  /** A `note` may well be meant. */
  level: "error" | "warning" | "note"
} & (
  | { kind: "broken"; field: string; line: number; reason: string }
  /** The step has no content in a language that it should have. */
  | { kind: "missing_locale" }
  /** An image that says nothing to those who do not see it. */
  | { kind: "missing_alt" }
  | { kind: "link_outside"; address: string }
  /** An address that may not be a link: only its words will be there. */
  | { kind: "link_refused"; address: string }
  /** The step has an offer, and nothing shows its code. */
  | { kind: "offer_not_shown" }
  /** The step has no offer: the block will not be there. */
  | { kind: "block_without_offer" }
  /** Mail programs cut off what is over 102 kB. */
  | { kind: "too_heavy"; bytes: number }
)
