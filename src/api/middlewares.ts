import { defineMiddlewares } from "@medusajs/framework/http"

import { blocksMiddlewares } from "./admin/recovery/blocks/middlewares"
import { cartsMiddlewares } from "./admin/recovery/carts/middlewares"
import { overviewMiddlewares } from "./admin/recovery/overview/middlewares"
import { sequencesMiddlewares } from "./admin/recovery/sequences/middlewares"
import { touchesMiddlewares } from "./admin/recovery/touches/middlewares"
import { recoveryMiddlewares } from "./recovery/middlewares"
import { consentMiddlewares } from "./store/recovery/consent/middlewares"
import { restoreMiddlewares } from "./store/recovery/restore/middlewares"
import { undoMergeMiddlewares } from "./store/recovery/undo-merge/middlewares"

export default defineMiddlewares({
  routes: [
    ...blocksMiddlewares,
    ...cartsMiddlewares,
    ...overviewMiddlewares,
    ...sequencesMiddlewares,
    ...touchesMiddlewares,
    ...recoveryMiddlewares,
    ...consentMiddlewares,
    ...restoreMiddlewares,
    ...undoMergeMiddlewares,
  ],
})
