import {
  type MiddlewareRoute,
  validateAndTransformQuery,
} from "@medusajs/framework/http"

import { AdminGetOverviewParams } from "./validators"

export const overviewMiddlewares: MiddlewareRoute[] = [
  {
    method: ["GET"],
    matcher: "/admin/recovery/overview",
    middlewares: [validateAndTransformQuery(AdminGetOverviewParams, {})],
  },
]
