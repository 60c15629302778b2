import { addMs, durationMs, latest } from "../time/duration"

/** The part of a step that timing depends on; `delay` is a duration. */
export type TimedStep = { delay: string }

/** When the first touch is due, counted from the last activity. */
export function firstDueAt(step: TimedStep, lastActivityAt: Date): Date {
  return addMs(lastActivityAt, durationMs(step.delay))
}

/**
 * How long a step waits after the one before it. Delays are told from the
 * last activity ("1 h, 24 h, 48 h"), gaps are what is kept, so that late work
 * never bursts: 24 h after a reminder that went out five hours late is not
 * 19 hours after it.
 *
 * A step whose delay is not the longer one, because steps changed places while
 * people were under way, waits for its own delay: never do two go out back to
 * back.
 *
 * @param previous the step before it, or null for the first one
 */
export function gapMs(previous: TimedStep | null, step: TimedStep): number {
  return gapAfterMs(previous ? durationMs(previous.delay) : 0, step)
}

function gapAfterMs(fromMs: number, step: TimedStep): number {
  const delayMs = durationMs(step.delay)
  return delayMs > fromMs ? delayMs - fromMs : delayMs
}

/** When a step is due after the one before it was really sent or skipped. */
export function nextDueAt(
  previous: TimedStep,
  step: TimedStep,
  settledAt: Date
): Date {
  return addMs(settledAt, gapMs(previous, step))
}

/**
 * The same after a step that is in the sequence no more: the time since the
 * last activity stands for its delay.
 */
export function dueAfterRemoved(
  step: TimedStep,
  at: Date,
  countedFrom: Date
): Date {
  const fromMs = Math.max(at.getTime() - countedFrom.getTime(), 0)
  return addMs(at, gapAfterMs(fromMs, step))
}

/**
 * A shopper who comes back in the middle of a sequence is shopping, not
 * ignoring us: the next touch keeps its gap from that activity. Never earlier
 * than it already was.
 */
export function postponedDueAt(
  previous: TimedStep | null,
  step: TimedStep,
  dueAt: Date,
  lastActivityAt: Date
): Date {
  return latest(dueAt, addMs(lastActivityAt, gapMs(previous, step)))
}
