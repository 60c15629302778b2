import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"

import {
  AdminCreateSequence,
  AdminOrderSequences,
  AdminPreviewRule,
  AdminPreviewSequenceParams,
  AdminPublishSequence,
  AdminSaveDraft,
  AdminUpdateSequence,
  AdminUpdateStep,
} from "./validators"

export const sequencesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["GET"],
    matcher: "/admin/recovery/sequences/:id/preview",
    middlewares: [validateAndTransformQuery(AdminPreviewSequenceParams, {})],
  },
  {
    method: ["POST"],
    matcher: "/admin/recovery/sequences",
    middlewares: [validateAndTransformBody(AdminCreateSequence)],
  },
  {
    method: ["POST"],
    matcher: "/admin/recovery/sequences/order",
    middlewares: [validateAndTransformBody(AdminOrderSequences)],
  },
  {
    method: ["POST"],
    matcher: "/admin/recovery/sequences/preview",
    middlewares: [validateAndTransformBody(AdminPreviewRule)],
  },
  {
    method: ["POST"],
    // Not those above, which have bodies of their own.
    matcher:
      /^\/admin\/recovery\/sequences\/(?!(?:order|preview)\/?$)[^/]+\/?$/,
    middlewares: [validateAndTransformBody(AdminUpdateSequence)],
  },
  {
    method: ["POST"],
    matcher: "/admin/recovery/sequences/:id/draft",
    middlewares: [validateAndTransformBody(AdminSaveDraft)],
  },
  {
    method: ["POST"],
    matcher: "/admin/recovery/sequences/:id/publish",
    middlewares: [validateAndTransformBody(AdminPublishSequence)],
  },
  {
    method: ["POST"],
    matcher: "/admin/recovery/sequences/:id/steps/:step_id",
    middlewares: [validateAndTransformBody(AdminUpdateStep)],
  },
]
