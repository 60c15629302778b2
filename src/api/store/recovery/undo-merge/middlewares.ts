import {
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"

import { refuseObjects } from "../refuse-objects"
import { StoreUndoMerge } from "./validators"

export const undoMergeMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/store/recovery/undo-merge",
    middlewares: [refuseObjects, validateAndTransformBody(StoreUndoMerge)],
  },
]
