/**
 * How often an open page asks again, in milliseconds. Messages go out by
 * themselves, so a page left open would otherwise tell an old story.
 */
export const REFRESH_INTERVAL = 15_000
