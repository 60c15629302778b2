import { z } from "@medusajs/framework/zod"

import {
  DURATION_HINT,
  durationMs,
  parseDuration,
} from "../../../domain/time/duration"

/**
 * A duration option, as milliseconds once it is read.
 *
 * @param least durations outside of this and `most` are a mistake
 */
export const duration = (fallback: string, least: string, most: string) =>
  z
    .string({ error: `must be ${DURATION_HINT}` })
    .default(fallback)
    .refine((text) => parseDuration(text) !== null, {
      error: `must be ${DURATION_HINT}`,
      abort: true,
    })
    .transform(durationMs)
    .refine((ms) => ms >= durationMs(least) && ms <= durationMs(most), {
      error: `must be from "${least}" to "${most}"`,
    })
