/** Who was behind a request, as far as anything tells. */
export const ACTORS = ["human", "machine", "suspect"] as const

export type Actor = (typeof ACTORS)[number]

/** Requests for what stands in a message. */
export const HIT_KINDS = ["clicked", "viewed", "opened", "trapped"] as const

/**
 * `clicked`: the button, or another link of the message. `viewed`: its page of
 * unsubscribing or of preferences. `opened`: its picture. `trapped`: the link
 * that no person sees.
 */
export type HitKind = (typeof HIT_KINDS)[number]

export const RESTORE_LINK = "restore"
export const UNSUBSCRIBE_LINK = "unsubscribe"
export const PREFERENCES_LINK = "preferences"
export const TRAP_LINK = "trap"
export const PIXEL_LINK = "pixel"

/** One request as it came, and as it is kept. */
export type Hit = {
  id: string
  kind: HitKind
  /** One of those above; `other:2` is the third of the message's other links. */
  link: string
  method: string
  /** What the request said of itself; empty when that was nothing, null when
   *  it is not kept any more. */
  agent: string | null
  /** Its headers said that it only fetches ahead. */
  ahead: boolean
  /** The address it came from, without its end; null where that is not known. */
  network: string | null
  /** Not seen by us: a provider told of it. */
  reported: boolean
  /** The provider said that it was a machine's. */
  flagged: boolean
  at: Date
  /** What it was judged before: what that was told by may not be kept any
   *  more. Null when it never was. */
  before: Verdict | null
}

/** What shows that a person followed a link. */
export const SIGN_KINDS = ["restored", "answered", "activity"] as const

/**
 * `restored`: the shop asked for the cart with the link of this message.
 * `answered`: a form of its pages was sent. `activity`: a cart of its person
 * was shopped on.
 */
export type SignKind = (typeof SIGN_KINDS)[number]

export type Sign = { kind: SignKind; at: Date }

/** Why a hit was judged as it was. */
export const HIT_REASONS = [
  // A machine's
  "head",
  "prefetch",
  "no_agent",
  "tool",
  "flagged",
  "trapped",
  "burst",
  // A person's
  ...SIGN_KINDS,
  "shown",
  // Neither
  "no_sign",
] as const

export type HitReason = (typeof HIT_REASONS)[number]

export type Verdict = {
  actor: Actor
  reason: HitReason
  /** What shows that it was a person's. */
  sign: Sign | null
}
