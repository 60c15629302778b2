import {
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"

import { limitCalls } from "../limit-calls"
import { requireObject } from "../require-object"
import { StoreConsentParams, StoreRecordConsent } from "./validators"

export const consentMiddlewares: MiddlewareRoute[] = [
  {
    method: ["GET"],
    matcher: "/store/recovery/consent",
    middlewares: [validateAndTransformQuery(StoreConsentParams, {})],
  },
  {
    method: ["POST"],
    matcher: "/store/recovery/consent",
    middlewares: [
      limitCalls,
      requireObject,
      validateAndTransformBody(StoreRecordConsent),
    ],
  },
]
