/** The server's own sentence about what went wrong, if there is one. */
export const toErrorMessage = (error: unknown, fallback: string): string =>
  error instanceof Error && error.message ? error.message : fallback
