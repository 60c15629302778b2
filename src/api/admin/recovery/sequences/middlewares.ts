import {
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"

import { AdminUpdateSequence, AdminUpdateStep } from "./validators"

export const sequencesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/admin/recovery/sequences/:id",
    middlewares: [validateAndTransformBody(AdminUpdateSequence)],
  },
  {
    method: ["POST"],
    matcher: "/admin/recovery/sequences/:id/steps/:step_id",
    middlewares: [validateAndTransformBody(AdminUpdateStep)],
  },
]
