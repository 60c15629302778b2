import {
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"

import { StoreRestoreCart } from "./validators"

export const restoreMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/store/recovery/restore",
    middlewares: [validateAndTransformBody(StoreRestoreCart)],
  },
]
