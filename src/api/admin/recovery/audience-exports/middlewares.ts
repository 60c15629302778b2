import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"

import { EXPORT_AUDIENCES } from "../../../../domain/audience/permission"
import {
  AdminCreateAudienceFeed,
  AdminExportAudience,
  AdminListAudienceExportsParams,
} from "./validators"

const pass = (
  _req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
) => next()

/** Whatever hands files out, plans or stops them is for whom that is for. */
const guarded = (
  route: Pick<MiddlewareRoute, "matcher" | "methods"> & {
    middlewares?: MiddlewareRoute["middlewares"]
  }
): MiddlewareRoute => ({
  middlewares: [pass],
  ...route,
  policies: [EXPORT_AUDIENCES],
})

export const audienceExportsMiddlewares: MiddlewareRoute[] = [
  guarded({
    methods: ["POST"],
    matcher: "/admin/recovery/audiences/:id/exports",
    middlewares: [validateAndTransformBody(AdminExportAudience)],
  }),
  guarded({
    methods: ["GET"],
    matcher: "/admin/recovery/audiences/:id/feeds",
  }),
  guarded({
    methods: ["POST"],
    matcher: "/admin/recovery/audiences/:id/feeds",
    middlewares: [validateAndTransformBody(AdminCreateAudienceFeed)],
  }),
  guarded({
    methods: ["DELETE"],
    matcher: "/admin/recovery/audiences/:id/feeds/:feed_id",
  }),
  {
    methods: ["GET"],
    matcher: "/admin/recovery/audience-exports",
    middlewares: [
      validateAndTransformQuery(AdminListAudienceExportsParams, {}),
    ],
  },
  guarded({
    methods: ["POST"],
    matcher: "/admin/recovery/audience-exports/:id/cancel",
  }),
  guarded({
    methods: ["GET"],
    matcher: "/admin/recovery/audience-exports/:id/files/:part",
  }),
]
