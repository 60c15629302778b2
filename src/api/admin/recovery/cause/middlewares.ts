import {
  type MiddlewareRoute,
  validateAndTransformQuery,
} from "@medusajs/framework/http"

import { AdminGetCauseParams } from "./validators"

export const causeMiddlewares: MiddlewareRoute[] = [
  {
    method: ["GET"],
    matcher: "/admin/recovery/cause",
    middlewares: [validateAndTransformQuery(AdminGetCauseParams, {})],
  },
]
