import { z } from "@medusajs/framework/zod"

import {
  DURATION_HINT,
  durationMs,
  parseDuration,
} from "../../../domain/time/duration"

/** A duration option, as milliseconds once it is read. */
export const duration = (fallback: string) =>
  z
    .string({ error: `must be ${DURATION_HINT}` })
    .default(fallback)
    .refine((text) => parseDuration(text) !== null, {
      error: `must be ${DURATION_HINT}`,
    })
    .transform(durationMs)
