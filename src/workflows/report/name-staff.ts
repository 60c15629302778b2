import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/**
 * What admins are called, by their ids; who is gone by now keeps their id. A
 * key of the API is named as itself.
 */
export async function nameStaff(
  container: MedusaContainer,
  ids: (string | null)[]
): Promise<(id: string | null) => string | null> {
  const asked = [...new Set(ids.flatMap((id) => id ?? []))]
  const users = asked.length
    ? await container
        .resolve(Modules.USER)
        .listUsers(
          { id: asked },
          { select: ["id", "first_name", "last_name", "email"] }
        )
    : []
  const names = new Map(
    users.map(({ id, first_name, last_name, email }) => [
      id,
      [first_name, last_name].filter(Boolean).join(" ") || email,
    ])
  )
  return (id) => id && (names.get(id) ?? id)
}
