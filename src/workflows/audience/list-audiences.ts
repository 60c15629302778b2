import type { MedusaContainer } from "@medusajs/framework/types"

import {
  type AudienceRow,
  listAudienceRows,
} from "../../modules/recovery/queries/audience/list-audiences"
import { listLastExports } from "../../modules/recovery/queries/audience/list-last-exports"
import type { AdminAudience } from "../../types"
import { recoveryModule } from "../recovery-module"
import { contextOf, membership } from "./members-of"
import { requireAudience } from "./require-rule"

const NOBODY = { people: 0, consenting: 0 }

/** All audiences, by priority. */
export async function listAudiences(
  container: MedusaContainer,
  now: Date
): Promise<AdminAudience[]> {
  const recovery = recoveryModule(container)
  const audiences = await recovery.read(listAudienceRows)
  return await describe(container, { shown: audiences, audiences, now })
}

/** @throws MedusaError NOT_FOUND when there is none */
export async function retrieveAudience(
  container: MedusaContainer,
  id: string,
  now: Date
): Promise<AdminAudience> {
  const recovery = recoveryModule(container)
  const audiences = await recovery.read(listAudienceRows)
  const shown = [requireAudience(audiences, id)]
  const [audience] = await describe(container, { shown, audiences, now })
  return audience!
}

async function describe(
  container: MedusaContainer,
  given: { shown: AudienceRow[]; audiences: AudienceRow[]; now: Date }
): Promise<AdminAudience[]> {
  const { shown, audiences, now } = given
  const context = await contextOf(container, { rules: [], audiences, now })
  const exported = await recoveryModule(container).read((db) =>
    listLastExports(
      db,
      shown.map(({ id }) => id)
    )
  )
  const last = new Map(
    exported.map(({ audience_id, network, at, rows }) => [
      audience_id,
      { network, at: new Date(at).toISOString(), rows },
    ])
  )
  return shown.map((audience) => {
    const { broken } = membership(audience, { audiences, context })
    return {
      ...audience,
      // It means nobody from the moment that it is broken, counted or not.
      ...(broken.length > 0 && NOBODY),
      counted_at: audience.counted_at
        ? new Date(audience.counted_at).toISOString()
        : null,
      created_at: new Date(audience.created_at).toISOString(),
      updated_at: new Date(audience.updated_at).toISOString(),
      broken,
      last_export: last.get(audience.id) ?? null,
    }
  })
}
