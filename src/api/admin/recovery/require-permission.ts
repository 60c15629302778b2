import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { hasPermission } from "@medusajs/framework"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"

/**
 * Asks, where the store has RBAC on, whether the caller may do that: for what
 * depends on more than the route.
 * @throws MedusaError FORBIDDEN
 */
export async function requirePermission(
  req: Pick<AuthenticatedMedusaRequest, "scope" | "auth_context">,
  action: { resource: string; operation: string },
  toDo: string
): Promise<void> {
  const flags = req.scope.resolve<{ isFeatureEnabled(flag: string): boolean }>(
    ContainerRegistrationKeys.FEATURE_FLAG_ROUTER
  )
  if (!flags.isFeatureEnabled("rbac")) {
    return
  }
  const roles = (req.auth_context.app_metadata?.roles ?? []) as string[]
  const may =
    roles.length > 0 &&
    (await hasPermission({ roles, actions: action, container: req.scope }))
  if (!may) {
    throw new MedusaError(
      MedusaError.Types.FORBIDDEN,
      `You may not ${toDo}. It takes the permission ${action.resource}:${action.operation}.`
    )
  }
}
