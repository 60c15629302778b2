/** `holdout`: walks the same path and is never written to. */
export const ARMS = ["treated", "holdout"] as const
export type Arm = (typeof ARMS)[number]
