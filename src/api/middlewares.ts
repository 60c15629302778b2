import { defineMiddlewares } from "@medusajs/framework/http"

import { audiencesMiddlewares } from "./admin/recovery/audiences/middlewares"
import { audienceExportsMiddlewares } from "./admin/recovery/audience-exports/middlewares"
import { benchmarkMiddlewares } from "./admin/recovery/benchmarks/middlewares"
import { blocksMiddlewares } from "./admin/recovery/blocks/middlewares"
import { cartsMiddlewares } from "./admin/recovery/carts/middlewares"
import { causeMiddlewares } from "./admin/recovery/cause/middlewares"
import { codesMiddlewares } from "./admin/recovery/codes/middlewares"
import { adminConsentMiddlewares } from "./admin/recovery/consent/middlewares"
import { contactsMiddlewares } from "./admin/recovery/contacts/middlewares"
import { leftOutMiddlewares } from "./admin/recovery/left-out/middlewares"
import { reportMiddlewares } from "./admin/recovery/report/middlewares"
import { segmentsMiddlewares } from "./admin/recovery/segments/middlewares"
import { sequencesMiddlewares } from "./admin/recovery/sequences/middlewares"
import { setupMiddlewares } from "./admin/recovery/setup/middlewares"
import { touchesMiddlewares } from "./admin/recovery/touches/middlewares"
import { recoveryMiddlewares } from "./recovery/middlewares"
import { consentMiddlewares } from "./store/recovery/consent/middlewares"
import { restoreMiddlewares } from "./store/recovery/restore/middlewares"
import { undoMergeMiddlewares } from "./store/recovery/undo-merge/middlewares"

export default defineMiddlewares({
  routes: [
    ...audiencesMiddlewares,
    ...audienceExportsMiddlewares,
    ...benchmarkMiddlewares,
    ...blocksMiddlewares,
    ...cartsMiddlewares,
    ...causeMiddlewares,
    ...codesMiddlewares,
    ...adminConsentMiddlewares,
    ...contactsMiddlewares,
    ...leftOutMiddlewares,
    ...reportMiddlewares,
    ...segmentsMiddlewares,
    ...sequencesMiddlewares,
    ...setupMiddlewares,
    ...touchesMiddlewares,
    ...recoveryMiddlewares,
    ...consentMiddlewares,
    ...restoreMiddlewares,
    ...undoMergeMiddlewares,
  ],
})
