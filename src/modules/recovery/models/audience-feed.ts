import { model } from "@medusajs/framework/utils"

import { EXPORT_CONTENTS } from "../../../domain/audience/export"
import { NETWORKS } from "../../../domain/audience/network"

/** An address that a network fetches a fresh file from, daily. */
const AudienceFeed = model
  .define("recovery_audience_feed", {
    id: model.id({ prefix: "rafd" }).primaryKey(),
    audience_id: model.text().index(),
    network: model.enum([...NETWORKS]),
    content: model.enum([...EXPORT_CONTENTS]),
    by: model.enum(["email", "phone"]),
    /** SHA-256 of what its address ends in. */
    token_hash: model.text().unique(),
    expires_at: model.dateTime(),
    revoked_at: model.dateTime().nullable(),
    created_by: model.text().nullable(),
    /** The export that it hands out. */
    export_id: model.text().nullable(),
    refreshed_at: model.dateTime().nullable(),
    fetched_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["refreshed_at"], where: "revoked_at IS NULL" }])

export default AudienceFeed
