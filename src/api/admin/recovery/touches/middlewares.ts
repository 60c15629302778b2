import {
  type MiddlewareRoute,
  validateAndTransformQuery,
} from "@medusajs/framework/http"

import { AdminListProblemTouchesParams } from "./validators"

export const touchesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["GET"],
    matcher: "/admin/recovery/touches/problems",
    middlewares: [validateAndTransformQuery(AdminListProblemTouchesParams, {})],
  },
]
