import { normalizeEmail } from "./normalize-email"

/** Where a file has what; null where it says nothing of it. */
export type BlockColumns = {
  email: number | null
  /** As our own export has it of addresses that we do not know any more. */
  hmac: number | null
  secret: number | null
  channel: number | null
  reason: number | null
  /** Words such as "subscribed": who may be written to is in the file, too. */
  status: number | null
  at: number | null
  /** All of them bounced, as the header says. */
  cleaned: boolean
}

/**
 * How the exports of others call them, without signs and case: Klaviyo's
 * (`Email`, `Email Marketing Consent`), Mailchimp's (`Email Address`,
 * `UNSUB_TIME`, `CLEAN_TIME`), Omnisend's (`email`, `emailStatus`), SendGrid's
 * (`email`, `status`, `reason`, `created`), Brevo's, Mailgun's, Postmark's.
 */
const NAMES: Record<
  Exclude<keyof BlockColumns, "cleaned">,
  readonly string[]
> = {
  email: [
    "email",
    "emailaddress",
    "address",
    "mail",
    "emailadresse",
    "adresse",
    "recipient",
    "emailid",
    "useremail",
    "subscriber",
    "contactemail",
    "profileemail",
    "suppressedemail",
  ],
  hmac: ["hmac", "addresshmac"],
  secret: ["secret"],
  channel: ["channel"],
  reason: [
    "reason",
    "suppressionreason",
    "suppressedreason",
    "emailsuppressions",
    "unsubscribereason",
    "origin",
    "type",
    "bouncetype",
    "grund",
  ],
  status: [
    "status",
    "emailstatus",
    "emailmarketingconsent",
    "emailmarketing",
    "emailsubscriptionstatus",
    "subscriptionstatus",
    "consent",
    "marketingstatus",
    "memberstatus",
  ],
  at: [
    "blockedat",
    "created",
    "createdat",
    "timestamp",
    "date",
    "suppressedat",
    "suppressiontimestamp",
    "unsubtime",
    "cleantime",
    "unsubscribedat",
    "optoutdate",
    "emailoptoutdate",
  ],
}

const CLEANED = ["cleantime", "cleancampaignid"]

const plain = (cell: string) => cell.toLowerCase().replace(/[^a-z0-9]/g, "")

/**
 * What the first line of a file tells. Null when it is no header: then the
 * first cell that is an address counts, line by line.
 */
export function readHeader(cells: string[]): BlockColumns | null {
  const names = cells.map(plain)
  const find = (key: keyof typeof NAMES): number | null => {
    const name = NAMES[key].find((one) => names.includes(one))
    return name === undefined ? null : names.indexOf(name)
  }
  const columns = {
    email: find("email"),
    hmac: find("hmac"),
    secret: find("secret"),
    channel: find("channel"),
    reason: find("reason"),
    status: find("status"),
    at: find("at"),
    cleaned: CLEANED.some((name) => names.includes(name)),
  }
  const isHeader =
    (columns.email !== null || columns.hmac !== null) &&
    !cells.some((cell) => normalizeEmail(cell))
  return isHeader ? columns : null
}

/** A file without a header: an address a line, wherever it stands. */
export const WITHOUT_HEADER: BlockColumns = {
  email: null,
  hmac: null,
  secret: null,
  channel: null,
  reason: null,
  status: null,
  at: null,
  cleaned: false,
}
