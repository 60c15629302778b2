import type { Db } from "../../db"

/** Notes that the provider's own reports know these attempts by our keys. */
export async function confirmAttempts(
  db: Db,
  keys: string[],
  at: Date
): Promise<void> {
  await db.execute(
    `UPDATE recovery_attempt
        SET confirmed_at = ?
      WHERE key = ANY(ARRAY(
              SELECT key FROM recovery_attempt
               WHERE key = ANY(?) AND confirmed_at IS NULL
                 AND deleted_at IS NULL
               ORDER BY key
                 FOR NO KEY UPDATE))`,
    [at, keys]
  )
}
