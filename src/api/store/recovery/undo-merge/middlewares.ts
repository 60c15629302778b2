import {
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"

import { StoreUndoMerge } from "./validators"

export const undoMergeMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/store/recovery/undo-merge",
    middlewares: [validateAndTransformBody(StoreUndoMerge)],
  },
]
