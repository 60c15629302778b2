import {
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"

import { refuseObjects } from "../refuse-objects"
import { StoreRestoreCart } from "./validators"

export const restoreMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/store/recovery/restore",
    middlewares: [refuseObjects, validateAndTransformBody(StoreRestoreCart)],
  },
]
