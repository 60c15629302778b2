import {
  type MiddlewareRoute,
  validateAndTransformQuery,
} from "@medusajs/framework/http"

import { AdminGetReportParams } from "./validators"

export const reportMiddlewares: MiddlewareRoute[] = [
  {
    method: ["GET"],
    matcher: "/admin/recovery/report",
    middlewares: [validateAndTransformQuery(AdminGetReportParams, {})],
  },
]
