import { defineMiddlewares } from "@medusajs/framework/http"

import { cartsMiddlewares } from "./admin/recovery/carts/middlewares"
import { overviewMiddlewares } from "./admin/recovery/overview/middlewares"
import { sequencesMiddlewares } from "./admin/recovery/sequences/middlewares"
import { setupMiddlewares } from "./admin/recovery/setup/middlewares"
import { touchesMiddlewares } from "./admin/recovery/touches/middlewares"
import { recoveryMiddlewares } from "./recovery/middlewares"
import { restoreMiddlewares } from "./store/recovery/restore/middlewares"
import { undoMergeMiddlewares } from "./store/recovery/undo-merge/middlewares"

export default defineMiddlewares({
  routes: [
    ...cartsMiddlewares,
    ...overviewMiddlewares,
    ...sequencesMiddlewares,
    ...setupMiddlewares,
    ...touchesMiddlewares,
    ...recoveryMiddlewares,
    ...restoreMiddlewares,
    ...undoMergeMiddlewares,
  ],
})
