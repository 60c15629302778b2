import {
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"

import {
  AdminCreateAudience,
  AdminPreviewAudience,
  AdminUpdateAudience,
} from "./validators"

export const audiencesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/admin/recovery/audiences",
    middlewares: [validateAndTransformBody(AdminCreateAudience)],
  },
  {
    method: ["POST"],
    matcher: "/admin/recovery/audiences/preview",
    middlewares: [validateAndTransformBody(AdminPreviewAudience)],
  },
  {
    method: ["POST"],
    // Not "preview", which has a body of its own.
    matcher: /^\/admin\/recovery\/audiences\/(?!preview\/?$)[^/]+\/?$/,
    middlewares: [validateAndTransformBody(AdminUpdateAudience)],
  },
]
