import { z } from "@medusajs/framework/zod"

const HOLDOUT_HINT =
  "must be a share from 0 (nobody is held out, and what messages cause cannot be told) to 0.5, such as 0.1"

/** Which share of people is not written to, so as to compare with them. */
export const holdout = z
  .number({ error: HOLDOUT_HINT })
  .min(0, { error: HOLDOUT_HINT })
  .max(0.5, { error: HOLDOUT_HINT })
