import {
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"

import { AdminSendTest } from "./validators"

export const setupMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/admin/recovery/setup/test-send",
    middlewares: [validateAndTransformBody(AdminSendTest)],
  },
]
