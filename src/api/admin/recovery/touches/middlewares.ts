import {
  type MiddlewareRoute,
  validateAndTransformQuery,
} from "@medusajs/framework/http"

import { AdminListUncertainTouchesParams } from "./validators"

export const touchesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["GET"],
    matcher: "/admin/recovery/touches/uncertain",
    middlewares: [
      validateAndTransformQuery(AdminListUncertainTouchesParams, {}),
    ],
  },
]
