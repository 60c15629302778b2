import {
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"

import { requireObject } from "../require-object"
import { StoreRestoreCart } from "./validators"

export const restoreMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/store/recovery/restore",
    middlewares: [requireObject, validateAndTransformBody(StoreRestoreCart)],
  },
]
