import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** The address an admin signs in by; null for an API key. */
export async function findOwnEmail(
  container: MedusaContainer,
  actorId: string | undefined
): Promise<string | null> {
  const users = container.resolve(Modules.USER, { allowUnregistered: true })
  const [user] = actorId
    ? ((await users?.listUsers(
        { id: [actorId] },
        { select: ["id", "email"] }
      )) ?? [])
    : []
  return user?.email ?? null
}
