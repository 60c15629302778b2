import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"

/** Somebody who can sign in to the dashboard. */
export async function createAdmin(
  container: MedusaContainer,
  email: string,
  password: string
): Promise<void> {
  const auth = container.resolve(Modules.AUTH)
  const { authIdentity, error } = await auth.register("emailpass", {
    body: { email, password },
  })
  if (!authIdentity) {
    throw new Error(`The admin user could not be made: ${error}`)
  }
  await createUserAccountWorkflow(container).run({
    input: {
      authIdentityId: authIdentity.id,
      userData: { email, first_name: "Ada", last_name: "Admin" },
    },
  })
}
