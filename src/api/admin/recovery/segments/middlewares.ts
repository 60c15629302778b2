import {
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"

import { AdminStartBackfill } from "./validators"

export const segmentsMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/admin/recovery/segments/backfill",
    middlewares: [validateAndTransformBody(AdminStartBackfill)],
  },
]
