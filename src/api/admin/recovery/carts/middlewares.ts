import {
  type MiddlewareRoute,
  validateAndTransformQuery,
} from "@medusajs/framework/http"

import { AdminListCartsParams } from "./validators"

export const cartsMiddlewares: MiddlewareRoute[] = [
  {
    method: ["GET"],
    matcher: "/admin/recovery/carts",
    middlewares: [validateAndTransformQuery(AdminListCartsParams, {})],
  },
]
