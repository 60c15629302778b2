import { model } from "@medusajs/framework/utils"

import {
  EXPORT_CONTENTS,
  EXPORT_MODES,
  EXPORT_STATES,
  EXPORT_WAYS,
} from "../../../domain/audience/export"
import { NETWORKS } from "../../../domain/audience/network"

/** One file of people that somebody asked for: the log. Rows never go. */
const AudienceExport = model
  .define("recovery_audience_export", {
    id: model.id({ prefix: "raex" }).primaryKey(),
    audience_id: model.text(),
    /** As it was called then. */
    audience_name: model.text(),
    network: model.enum([...NETWORKS]),
    content: model.enum([...EXPORT_CONTENTS]),
    mode: model.enum([...EXPORT_MODES]),
    identifiers: model.enum(["hashed", "plain"]),
    by: model.enum(["email", "phone"]),
    /** What the network calls the list, where a file has to say so. */
    network_list_id: model.text().nullable(),
    way: model.enum([...EXPORT_WAYS]),
    state: model.enum([...EXPORT_STATES]),
    /** Why it failed, in a word. */
    error: model.text().nullable(),
    /** A user's, an API key's or a feed's id. */
    actor_type: model.text(),
    actor_id: model.text().nullable(),
    /** What the people in it agreed to: the ids of the wordings, or how else. */
    consent_basis: model.json().nullable(),
    requested_at: model.dateTime(),
    /** Since when all of it is made and on its way: it may have arrived. */
    complete_at: model.dateTime().nullable(),
    finished_at: model.dateTime().nullable(),
    /** Rows in the file, and how many it will have as far as is known. */
    rows: model.number().default(0),
    expected: model.number().nullable(),
    bytes: model.float().nullable(),
    /** By reason. */
    left_out: model.json().nullable(),
    /** Of removals: why, as counts. */
    reasons: model.json().nullable(),
    /** SHA-256 of all bytes, in hex. */
    content_hash: model.text().nullable(),
    /** Medusa's files, one a part; null where it went straight out. */
    files: model.json().nullable(),
    /** Somebody was erased who may be in a plain one: its files go. */
    files_must_go: model.boolean().default(false),
    /** Of a download of a kept file: whose, and which part, from 1. */
    taken_of: model.text().nullable(),
    part: model.number().nullable(),
    /** Whoever makes a background one holds it until then. */
    lease_id: model.text().nullable(),
    lease_until: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["audience_id", "network", "requested_at"] },
    { on: ["requested_at", "id"] },
    { on: ["taken_of"], where: "taken_of IS NOT NULL" },
    {
      on: ["state", "lease_until"],
      where: "state IN ('queued', 'running', 'ready')",
    },
  ])

export default AudienceExport
