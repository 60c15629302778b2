/** By what an admin may leave people out. */
export const LEFT_OUT_KINDS = ["address", "domain", "group"] as const

export type LeftOutKind = (typeof LEFT_OUT_KINDS)[number]
