/** What somebody may be asked about: each purpose by itself. */
export const PURPOSES = ["email", "sms", "push", "chat", "ads"] as const

export type Purpose = (typeof PURPOSES)[number]
