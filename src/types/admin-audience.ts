import type { Because } from "../domain/audience/rule/because"
import type {
  ExportContent,
  ExportMode,
  ExportState,
  ExportWay,
} from "../domain/audience/export"
import type { Network } from "../domain/audience/network"
import type { Segment } from "../domain/audience/rfm"
import type { BrokenCondition, Rule } from "../domain/audience/rule/rule"

export type AdminAudience = {
  id: string
  /** Of one that ships; its name is then told by this in the reader's language. */
  key: string | null
  name: string
  rule: Rule
  is_exclusive: boolean
  priority: number
  /** As last counted; null before the first count. */
  people: number | null
  consenting: number | null
  counted_at: string | null
  broken: BrokenCondition[]
  last_export: { network: Network; at: string; rows: number } | null
  created_at: string
  updated_at: string
}

/** `GET /admin/recovery/audiences`, by priority. */
export type AdminAudiencesResponse = { audiences: AdminAudience[] }
/** `GET|POST /admin/recovery/audiences/:id`, `POST /admin/recovery/audiences`. */
export type AdminAudienceResponse = { audience: AdminAudience }

/** Body of `POST /admin/recovery/audiences`; all optional at `…/:id`, where
 *  `updated_at` says what was seen, so that a second editor is told. */
export type AdminAudienceInput = {
  name: string
  rule: Rule
  is_exclusive?: boolean
  priority?: number
  updated_at?: string
}

/** Somebody, masked: `a•••@e•••.com`. */
export type AdminAudienceExample = {
  contact_id: string
  address: string | null
  name: string | null
  country_code: string | null
  cart: { value: number; currency_code: string; abandoned_at: string } | null
  order_count: number
  /** The condition that decided; null of who matches. */
  because: Because | null
}

/** `POST /admin/recovery/audiences/preview`, body `{ rule, audience_id? }`. */
export type AdminAudiencePreviewResponse = {
  people: number
  /** Of them, those who agreed to ads and may be in a file. */
  consenting: number
  broken: BrokenCondition[]
  /** At most three each. */
  matching: AdminAudienceExample[]
  others: AdminAudienceExample[]
}

/** Each at most `MOST_CHANGES`, which says that many or more. */
export type AdminAudienceChanges = {
  by: "email" | "phone"
  members: number
  removals: number
}

/** `GET /admin/recovery/audiences/:id/networks`: one for each network. */
export type AdminAudienceNetwork = {
  network: Network
  identifiers: ("hashed" | "plain")[]
  by: ("email" | "phone")[]
  /** Fewer people than this and the network uses the list for nothing. */
  least: number
  /**
   * People in the next full file, before what the format leaves out; null when
   * they could not be counted in time, and never were.
   */
  people: number | null
  /** `people` is from the last count of all who agreed, within about an hour;
   *  of those a network may ask for more than that. */
  is_estimate: boolean
  is_too_small: boolean
  /**
   * Since the last delivered file, for each list that the network has from us;
   * none before the first, null when they could not be counted in time.
   */
  changes: AdminAudienceChanges[] | null
  last_export: AdminAudienceExport | null
}
export type AdminAudienceNetworksResponse = { networks: AdminAudienceNetwork[] }

/** Body of `POST /admin/recovery/audiences/:id/exports`: answers the file, or
 *  with `background` 202 and `{ export }`. */
export type AdminAudienceExportInput = {
  network: Network
  content?: ExportContent
  mode?: ExportMode
  identifiers?: "hashed" | "plain"
  by?: "email" | "phone"
  /** Microsoft's number of the list; left out: as it was told last. */
  network_list_id?: string
  background?: boolean
}

export type AdminAudienceExport = {
  id: string
  audience_id: string
  audience_name: string
  network: Network
  content: ExportContent
  mode: ExportMode
  identifiers: "hashed" | "plain"
  by: "email" | "phone"
  network_list_id: string | null
  way: ExportWay
  state: ExportState
  error: string | null
  actor: { type: string; id: string | null; name: string | null }
  requested_at: string
  finished_at: string | null
  rows: number
  expected: number | null
  bytes: number | null
  left_out: Record<string, number>
  /** Of removals: why, as counts. */
  reasons: Record<string, number>
  content_hash: string | null
  /** Parts that can be fetched at `GET …/audience-exports/:id/files/:part`. */
  parts: number
}
/** `GET /admin/recovery/audience-exports?audience_id&limit&after`. */
export type AdminAudienceExportsResponse = {
  exports: AdminAudienceExport[]
  next: string | null
}
/** `GET /admin/recovery/audience-exports/:id`, `POST …/:id/cancel`. */
export type AdminAudienceExportResponse = { export: AdminAudienceExport }

export type AdminAudienceFeed = {
  id: string
  audience_id: string
  network: Network
  content: ExportContent
  by: "email" | "phone"
  expires_at: string
  created_at: string
  refreshed_at: string | null
  fetched_at: string | null
  rows: number | null
}
/** `GET /admin/recovery/audiences/:id/feeds`. */
export type AdminAudienceFeedsResponse = { feeds: AdminAudienceFeed[] }
/** `POST` to it `{ network, content?, by?, days? }`: the address is told once.
 *  `DELETE …/feeds/:feed_id` revokes. */
export type AdminAudienceFeedResponse = { feed: AdminAudienceFeed; url: string }

/** `GET /admin/recovery/customers/:id/audiences`. */
export type AdminCustomerAudiencesResponse = {
  segment: Segment | null
  audiences: {
    id: string
    key: string | null
    name: string
    is_in: boolean
    /** Why not; null of what they are in. */
    because: AdminAudienceExample["because"]
  }[]
  /** Whether they agreed to ads, and so may be in a file. */
  consenting: boolean
}

/** `GET /admin/recovery/segments`; `POST …/segments/backfill` begins or goes on
 *  and answers the same. */
export type AdminSegmentsResponse = {
  segments: { segment: Segment; people: number; with_open_cart: number }[]
  computed_at: string | null
  backfill: {
    state: "never" | "running" | "stopped" | "done"
    /** Orders looked at, and how many there are. */
    done: number
    total: number
    started_at: string | null
    finished_at: string | null
  }
}
