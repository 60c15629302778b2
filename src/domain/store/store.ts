import type { LocaleRules } from "../contact/pick-locale"

/** A sales channel as shoppers know it: what its messages say and where they lead. */
export type Store = {
  /** As the option `stores` names it; null for the shop's own. */
  name: string | null
  /** Whether its shoppers are written to at all. */
  send: boolean
  storefront: {
    name: string
    url: string
    restorePath: string
    /** Where a shopper lands whose country is not known. */
    country?: string
    params: Record<string, string>
  }
  sender: {
    name: string
    email: string
    replyTo?: string
    supportEmail?: string
    unsubscribeMailto?: string
    postalAddress?: string
  }
  message: {
    logo?: string
    color?: string
    priceNote: Record<string, string>
  }
  locales: LocaleRules
  timeZone: string
  /** Which share of its people is held out. */
  holdout: number
  /** What tells who was at a message. */
  tracking: {
    opens: boolean
    clicks: boolean
    exceptCountries: string[]
  }
}

type Given<T> = { [K in keyof T]?: T[K] | undefined }

/** What the option `stores` says of one sales channel. */
export type StoreOverride = {
  send: boolean
  storefront?: Given<Store["storefront"]>
  sender?: Given<Store["sender"]>
  message?: Given<Store["message"]>
  locales?: Given<LocaleRules>
  timeZone?: string
  holdout?: number
  tracking?: Given<Store["tracking"]>
}

export type StoreOptions = Pick<
  Store,
  | "storefront"
  | "sender"
  | "message"
  | "locales"
  | "timeZone"
  | "holdout"
  | "tracking"
> & { stores: Record<string, StoreOverride> }

export type ChannelNames = {
  id: string
  /** Null where nobody knows it. */
  name: string | null
}
