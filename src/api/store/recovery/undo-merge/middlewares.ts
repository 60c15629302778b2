import {
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"

import { requireObject } from "../require-object"
import { StoreUndoMerge } from "./validators"

export const undoMergeMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/store/recovery/undo-merge",
    middlewares: [requireObject, validateAndTransformBody(StoreUndoMerge)],
  },
]
