import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"

import { AdminLeaveOut, AdminListLeftOutParams } from "./validators"

export const leftOutMiddlewares: MiddlewareRoute[] = [
  {
    method: ["GET"],
    matcher: "/admin/recovery/left-out",
    middlewares: [validateAndTransformQuery(AdminListLeftOutParams, {})],
  },
  {
    method: ["POST"],
    matcher: "/admin/recovery/left-out",
    middlewares: [validateAndTransformBody(AdminLeaveOut)],
  },
]
