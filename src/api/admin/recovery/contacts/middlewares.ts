import {
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"

import { AdminErasePerson } from "./validators"

export const contactsMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/admin/recovery/contacts/:id/erase",
    middlewares: [validateAndTransformBody(AdminErasePerson)],
  },
  {
    method: ["POST"],
    matcher: "/admin/recovery/customers/:id/erase",
    middlewares: [validateAndTransformBody(AdminErasePerson)],
  },
]
