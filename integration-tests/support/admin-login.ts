import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import jwt from "jsonwebtoken"
import Scrypt from "scrypt-kdf"

export const ADMIN = { email: "admin@shop.test", password: "secret-enough" }

/** Makes an admin user who can sign in, and headers for API calls. */
export async function createAdmin(
  container: MedusaContainer
): Promise<Record<string, string>> {
  const user = await container.resolve(Modules.USER).createUsers({
    first_name: "Ada",
    last_name: "Admin",
    email: ADMIN.email,
  })
  const hash = await Scrypt.kdf(ADMIN.password, { logN: 15, r: 8, p: 1 })
  const identity = await container.resolve(Modules.AUTH).createAuthIdentities({
    provider_identities: [
      {
        provider: "emailpass",
        entity_id: ADMIN.email,
        provider_metadata: { password: hash.toString("base64") },
      },
    ],
    app_metadata: { user_id: user.id },
  })
  const config = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const token = jwt.sign(
    {
      actor_id: user.id,
      actor_type: "user",
      auth_identity_id: identity.id,
      app_metadata: { user_id: user.id },
    },
    String(config.projectConfig.http.jwtSecret),
    { expiresIn: "1d" }
  )
  return { authorization: `Bearer ${token}` }
}
