import {
  type MiddlewareRoute,
  validateAndTransformQuery,
} from "@medusajs/framework/http"

import { AdminListCodesParams } from "./validators"

export const codesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["GET"],
    matcher: "/admin/recovery/codes",
    middlewares: [validateAndTransformQuery(AdminListCodesParams, {})],
  },
]
