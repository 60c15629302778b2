/** The one channel so far. Its name stands here and nowhere else. */
export const EMAIL = "email"

/** The ways to reach people; the tables hold the name as plain text. */
export const CHANNELS = [EMAIL] as const

export type Channel = (typeof CHANNELS)[number]
