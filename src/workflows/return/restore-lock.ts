/** Two devices at once must not rebuild, merge or part a cart twice. */
export function restoreLock(enrollmentId: string): string {
  return `recovery-restore:${enrollmentId}`
}
