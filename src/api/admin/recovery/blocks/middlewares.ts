import {
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"

import {
  AdminChangeBlock,
  AdminChangeCustomerBlock,
  AdminFindBlocks,
} from "./validators"

export const blocksMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/admin/recovery/blocks/find",
    middlewares: [validateAndTransformBody(AdminFindBlocks)],
  },
  ...["/admin/recovery/blocks", "/admin/recovery/blocks/lift"].map(
    (matcher): MiddlewareRoute => ({
      method: ["POST"],
      matcher,
      middlewares: [validateAndTransformBody(AdminChangeBlock)],
    })
  ),
  ...["block", "unblock"].map((action): MiddlewareRoute => ({
    method: ["POST"],
    matcher: `/admin/recovery/customers/:id/${action}`,
    middlewares: [validateAndTransformBody(AdminChangeCustomerBlock)],
  })),
]
