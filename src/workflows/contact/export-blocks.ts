import { secretKey } from "../../domain/contact/secret-key"
import { pageBlocks } from "../../modules/recovery/queries/contact/page-blocks"
import { reportLines } from "../csv/report-csv"
import type { RecoveryModuleService } from "../recovery-module"

const PAGE = 2_000

const HEADER = [
  "email",
  "hmac",
  "channel",
  "reason",
  "source",
  "blocked_at",
  "note",
  "secret",
]

/**
 * All blocked addresses as a CSV file, piece by piece: in clear where they are
 * still known, else by their HMAC, which says nothing without the store's
 * secret. The file can be imported again.
 */
export async function* exportBlocks(
  recovery: RecoveryModuleService
): AsyncGenerator<string> {
  const secret = secretKey(recovery.options.secret)
  yield `\ufeff${reportLines([HEADER])}`
  for (let after = ""; ;) {
    const from = after
    const page = await recovery.read((db) =>
      pageBlocks(db, { after: from, limit: PAGE })
    )
    const last = page.at(-1)
    if (!last) {
      return
    }
    yield reportLines(
      page.map((block) => [
        block.address,
        block.address ? null : block.address_hash,
        block.channel,
        block.reason,
        block.source,
        new Date(block.blocked_at),
        block.note,
        block.address ? null : secret,
      ])
    )
    after = last.id
  }
}
