import type { RecoveryModuleService } from "../../src/workflows/recovery-module"

const HOUR_MS = 3_600_000

/**
 * The plugin's clock under the test's control. It starts at the real time,
 * since Medusa's own dates are the real clock's, and only goes forward.
 */
export class StoryClock {
  private offsetMs = 0

  constructor(recovery: RecoveryModuleService) {
    recovery.useClock(() => this.now())
  }

  now(): Date {
    return new Date(Date.now() + this.offsetMs)
  }

  passHours(hours: number): void {
    this.offsetMs += hours * HOUR_MS
  }
}
