import {
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"

import { AdminChangeWording, AdminChooseConsentModes } from "./validators"

export const adminConsentMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/admin/recovery/consent",
    middlewares: [validateAndTransformBody(AdminChooseConsentModes)],
  },
  {
    method: ["POST"],
    matcher: "/admin/recovery/consent/wordings",
    middlewares: [validateAndTransformBody(AdminChangeWording)],
  },
]
