import {
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"

import { AdminWriteBenchmarks } from "./validators"

export const benchmarkMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/admin/recovery/benchmarks",
    middlewares: [validateAndTransformBody(AdminWriteBenchmarks)],
  },
]
