/** A provider's call, as it came over the wire. */
export type WebhookCall = {
  /** The body before anything parsed it: proofs are about these bytes. */
  raw: Buffer
  /** A header by its lowercase name; null when it is not there. */
  header(name: string): string | null
}

/** Why a call is not believed. */
export type Doubt =
  /** The proof is not there at all. */
  | "unproved"
  /** It is of another time: a replay, or a clock that is wrong. */
  | "stale"
  /** It does not fit the bytes, or the key. */
  | "forged"

/**
 * What a proof says. `repeat` is the same when the provider repeats the call;
 * null where only its events tell that.
 */
export type Proof = { repeat: string | null } | { doubt: Doubt }

export const doubt = (why: Doubt): Proof => ({ doubt: why })

export const isProved = (proof: Proof): proof is { repeat: string | null } =>
  "repeat" in proof
