import type { MedusaContainer } from "@medusajs/framework/types"

import {
  PREFERENCE_PURPOSES,
  PREFERENCE_QUESTIONS,
  type PreferencePurpose,
} from "../../domain/consent/preference-change"
import { isErasedAddress } from "../../domain/contact/erased-address"
import { EMAIL } from "../../domain/touch/channel"
import type { Db } from "../../modules/recovery/db"
import { findConsents } from "../../modules/recovery/queries/consent/find-consents"
import { findSuppressions } from "../../modules/recovery/queries/contact/find-suppressions"
import { listStoriesOfCart } from "../../modules/recovery/queries/enrollment/list-stories-of-cart"
import type { FoundLink } from "../../modules/recovery/queries/return/find-link"
import { findBlocks } from "../contact/find-blocks"
import { recoveryModule } from "../recovery-module"
import { type LinkPage, pageOfLink } from "../store/store-of-link"
import { findPermissions, type Whereabouts } from "./find-permissions"
import { listLanguages } from "./list-languages"
import { loadWordings } from "./load-wordings"
import { readCountries } from "./read-countries"
import { wordingFor } from "./wording-for"

/** What somebody gets, as the page behind a message's link shows it. */
export type Preferences = LinkPage & {
  /** `blocked`: off, and nothing that they can say here changes it. */
  email: "on" | "off" | "unsubscribed" | "blocked"
  ads: "on" | "off"
  /** Nobody knows who they are any more: all that is heard is a no. */
  forgotten: boolean
  /** Of the link's message; null where nothing more would come about it. */
  cart: "open" | "declined" | null
  questions: Record<PreferencePurpose, { id: string; text: string }>
  /** What messages can be written in. */
  languages: string[]
}

export async function readPreferences(
  container: MedusaContainer,
  link: FoundLink,
  now: Date
): Promise<Preferences> {
  const recovery = recoveryModule(container)
  const page = await pageOfLink(container, link)
  const place = {
    country_code: link.cart?.shipping_address?.country_code ?? null,
    region_id: link.cart?.region_id ?? null,
  }
  const countriesOf = await readCountries(container, [place])
  const where = {
    sales_channel_id: link.cart?.sales_channel_id ?? null,
    countries: countriesOf(place),
  }
  const wordings = await loadWordings(recovery)
  const questions = PREFERENCE_PURPOSES.map((purpose) => {
    const key = PREFERENCE_QUESTIONS[purpose]
    return [purpose, wordingFor(wordings, key, page.locale, page.store)]
  })
  const standing = await recovery.read(async (db) => {
    const cart = await readCart(db, link)
    if (isErasedAddress(link.email)) {
      const email = await readForgotten(db, link)
      return { email, ads: "off" as const, cart, forgotten: true }
    }
    const blocks = await findBlocks(db, recovery.options, [link.email])
    return {
      email:
        ofBlocks(blocks.get(link.email)?.all ?? []) ??
        (await readEmail(db, link, where, now)),
      ads: await readAds(db, link),
      cart,
      forgotten: false,
    }
  })
  return {
    ...page,
    ...standing,
    questions: Object.fromEntries(questions) as Preferences["questions"],
    languages: await listLanguages(recovery, page.store),
  }
}

/** What blocks somebody, and whether by their own word alone. */
function ofBlocks(
  blocks: { reason: string }[]
): "unsubscribed" | "blocked" | null {
  if (!blocks.length) {
    return null
  }
  const isTheirs = blocks.every(({ reason }) => reason === "unsubscribed")
  return isTheirs ? "unsubscribed" : "blocked"
}

/**
 * Of an address that nobody knows any more: what blocks its hash. One that was
 * erased has none, and is blocked for good.
 */
async function readForgotten(
  db: Db,
  { address_hash }: FoundLink
): Promise<Preferences["email"]> {
  return address_hash
    ? (ofBlocks(await findSuppressions(db, EMAIL, [address_hash])) ?? "off")
    : "blocked"
}

async function readEmail(
  db: Db,
  { address_id }: FoundLink,
  where: Whereabouts,
  now: Date
): Promise<"on" | "off"> {
  const permissionOf = await findPermissions(db, {
    address_ids: [address_id],
    purpose: EMAIL,
    now,
  })
  return permissionOf(address_id, where).permission.may ? "on" : "off"
}

async function readAds(
  db: Db,
  { address_id }: FoundLink
): Promise<"on" | "off"> {
  const known = await findConsents(db, {
    address_ids: [address_id],
    purpose: "ads",
  })
  return known.get(address_id)?.record?.decision === "granted" ? "on" : "off"
}

async function readCart(
  db: Db,
  link: FoundLink
): Promise<"open" | "declined" | null> {
  const stories = await listStoriesOfCart(db, cartOfLink(link))
  if (stories.some(({ declined_at }) => declined_at)) {
    return "declined"
  }
  const mayComeUp = ({ state, exit_reason }: (typeof stories)[number]) =>
    state !== "exited" ||
    exit_reason === "expired" ||
    exit_reason === "cart_emptied"
  return stories.some(mayComeUp) ? "open" : null
}

/** The cart of a link's message, and what its person got back for it. */
export const cartOfLink = ({
  contact_id,
  cart_id,
  restored_cart_id,
}: FoundLink) => ({
  contact_id,
  cart_ids: [cart_id, restored_cart_id].flatMap((id) => id ?? []),
})
