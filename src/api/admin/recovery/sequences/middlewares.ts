import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"

import {
  AdminPreviewSequenceParams,
  AdminUpdateSequence,
  AdminUpdateStep,
} from "./validators"

export const sequencesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["GET"],
    matcher: "/admin/recovery/sequences/:id/preview",
    middlewares: [validateAndTransformQuery(AdminPreviewSequenceParams, {})],
  },
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
