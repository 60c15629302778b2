/**
 * Where one span of the time from an abandoned cart to its order ends and the
 * next begins, in hours; the last one has no end. Span 0 is before the first.
 */
export const SPAN_HOURS = [1, 6, 24, 72, 168] as const
