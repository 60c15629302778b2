import type { AdCover } from "../domain/consent/ad-cover"
import type { ConsentBasis, ConsentMode } from "../domain/consent/consent-mode"
import type { ConsentPlace } from "../domain/consent/consent-place"
import type { Decision, Source } from "../domain/consent/consent-record"
import type { NoConsent } from "../domain/consent/may-write"
import type { Purpose } from "../domain/consent/purpose"

/** What shows that a message might go out. */
export type AdminEvidence = {
  basis: ConsentBasis
  /** Where they decided; null for an order or the store's own choice. */
  source: Source | null
  /** When they decided or bought, or the store chose. */
  at: string | null
  /** The version of the wording that was shown. */
  version: number | null
  order_id: string | null
}

export type AdminPermission =
  { may: true; basis: ConsentBasis } | { may: false; reason: NoConsent }

/** One recorded decision of a person. */
export type AdminConsent = {
  id: string
  address: string
  purpose: Purpose
  decision: Decision
  source: Source
  decided_at: string
  wording: { locale: string; version: number; text: string } | null
}

/** What a store asks for in one place or sales channel. */
export type AdminConsentChoice = {
  id: string
  place: string
  sales_channel_id: string | null
  mode: ConsentMode
  offered_since: string | null
  actor_id: string | null
  chosen_at: string
}

export type AdminConsentPlace = {
  place: ConsentPlace
  /** Those of its countries that the store's regions sell to. */
  countries: string[]
  recommended: ConsentMode
  /** The rule that the recommendation follows from; not legal advice. */
  law: string
  choice: AdminConsentChoice | null
  /** Something holds for each of its countries that the store sells to. */
  is_chosen: boolean
  /** Carts with an address of the last seven days: all, and those that each
   *  mode would have reached. */
  last_week: { carts: number } & Record<ConsentMode, number>
}

export type AdminConsentWording = {
  id: string
  key: string
  locale: string
  version: number
  text: string
  /** Of a question about ads: what its words say, too. */
  covers: AdCover[] | null
  created_at: string
}

/** `GET /admin/recovery/consent`, and what `POST` to it answers. */
export type AdminConsentResponse = {
  places: AdminConsentPlace[]
  /** Choices for single countries and sales channels. */
  exceptions: AdminConsentChoice[]
  /** The last version of each wording. */
  wordings: AdminConsentWording[]
}
