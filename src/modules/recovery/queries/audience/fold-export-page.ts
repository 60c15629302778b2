import { MAYBE, UNDER_WAY } from "../../../../domain/audience/export"
import type { Db } from "../../db"
import type { NetworkList } from "./people-source"

/** The oldest page of a list that arrived, or may have. */
type Page = {
  export_id: string
  number: number
  content: "members" | "removals"
  /** It did not end well: who is in it may be there and may not. */
  doubtful: boolean
  people: string
}

/**
 * Takes the next page of what was delivered of a list, in the order in which
 * it was, and brings it into what the network has. False when there is none.
 * Only under the list's lock.
 */
export async function foldExportPage(
  db: Db,
  list: NetworkList
): Promise<boolean> {
  const [page] = await db.execute<Page>(
    `DELETE FROM recovery_audience_export_page AS page
      USING recovery_audience_export AS export,
            (SELECT page.export_id, page.number
               FROM recovery_audience_export AS export
               JOIN recovery_audience_export_page AS page
                 ON page.export_id = export.id
              WHERE export.audience_id = ? AND export.network = ?
                AND export.by = ? AND export.deleted_at IS NULL
                AND export.state IN ('delivered', 'canceled', 'failed')
              ORDER BY export.finished_at, export.id, page.number
              LIMIT 1) AS next
      WHERE page.export_id = next.export_id AND page.number = next.number
        AND export.id = page.export_id
    RETURNING page.export_id, page.number, export.content,
              export.state <> 'delivered' AS doubtful, page.people`,
    [list.audience_id, list.network, list.by]
  )
  if (!page) {
    return false
  }
  if (page.content === "members") {
    await addMembers(db, list, page)
  } else {
    await takeMembersOut(db, list, page)
  }
  return true
}

/** Who is there with the same is left alone, unless somebody who is taking
 *  people out must learn that they were told once more. */
async function addMembers(db: Db, list: NetworkList, page: Page) {
  await db.execute(
    `INSERT INTO recovery_audience_member AS member
       (audience_id, network, by, address_id, print, export_id)
     SELECT ?, ?, ?, address_id,
            CASE WHEN ?::boolean THEN '${MAYBE}' ELSE print END, ?
       FROM (${TOLD}) AS told
      ORDER BY address_id
     ON CONFLICT (audience_id, network, by, address_id) DO UPDATE
        SET print = EXCLUDED.print, export_id = EXCLUDED.export_id,
            updated_at = now()
      WHERE member.print <> EXCLUDED.print
         OR EXISTS (
              SELECT FROM recovery_audience_export AS removing
               WHERE removing.audience_id = ? AND removing.network = ?
                 AND removing.by = ? AND removing.content = 'removals'
                 AND removing.deleted_at IS NULL
                 AND (removing.state IN ('running', 'ready')
                   OR EXISTS (SELECT FROM recovery_audience_export_page AS page
                               WHERE page.export_id = removing.id)))`,
    [
      list.audience_id,
      list.network,
      list.by,
      page.doubtful,
      page.export_id,
      page.people,
      list.audience_id,
      list.network,
      list.by,
    ]
  )
}

/** A file of people that may still reach the network. */
const MEMBERS_UNDER_WAY = `EXISTS (
  SELECT FROM recovery_audience_export AS export
   WHERE export.audience_id = ? AND export.network = ? AND export.by = ?
     AND export.content = 'members' AND export.deleted_at IS NULL
     AND (export.state IN ('running', 'ready')
       OR EXISTS (SELECT FROM recovery_audience_export_page AS page
                   WHERE page.export_id = export.id)))`

/**
 * Who was told once more meanwhile may be there, whichever was taken first. An
 * erased person whom a file may still bring back keeps the hash by which they
 * go: no later file would find it.
 */
async function takeMembersOut(db: Db, list: NetworkList, page: Page) {
  await db.execute(
    `WITH told AS (${TOLD}), locked AS (
       SELECT member.address_id, member.export_id,
              member.erased_row IS NOT NULL AS is_erased
         FROM recovery_audience_member AS member
         JOIN told USING (address_id)
        WHERE member.audience_id = ? AND member.network = ? AND member.by = ?
        ORDER BY member.address_id
          FOR UPDATE OF member
     ), judged AS (
       SELECT locked.address_id,
              locked.export_id = told.export_id AND NOT ?::boolean
                AND NOT (locked.is_erased AND ${MEMBERS_UNDER_WAY}) AS goes
         FROM locked JOIN told USING (address_id)
     ), gone AS (
       DELETE FROM recovery_audience_member AS member
        USING judged
        WHERE member.audience_id = ? AND member.network = ? AND member.by = ?
          AND member.address_id = judged.address_id AND judged.goes
     )
     UPDATE recovery_audience_member AS member
        SET print = '${MAYBE}', updated_at = now()
       FROM judged
      WHERE member.audience_id = ? AND member.network = ? AND member.by = ?
        AND member.address_id = judged.address_id AND NOT judged.goes`,
    [
      page.people,
      ...keyOf(list),
      page.doubtful,
      ...keyOf(list),
      ...keyOf(list),
      ...keyOf(list),
    ]
  )
}

const keyOf = ({ audience_id, network, by }: NetworkList) => [
  audience_id,
  network,
  by,
]

/** A page's lines: an address' id, its print, and of removals the export that
 *  brought it. */
const TOLD = `SELECT split_part(line, ' ', 1) AS address_id,
       split_part(line, ' ', 2) AS print, split_part(line, ' ', 3) AS export_id
  FROM unnest(string_to_array(?::text, E'\\n')) AS line`

/**
 * When no file of a list is on its way any more, whoever was erased meanwhile
 * and was in none of them is forgotten.
 */
export async function forgetUnderWay(db: Db, list: NetworkList): Promise<void> {
  await db.execute(
    `DELETE FROM recovery_audience_member AS member
      WHERE member.audience_id = ? AND member.network = ? AND member.by = ?
        AND member.print = ? AND NOT ${MEMBERS_UNDER_WAY}`,
    [...keyOf(list), UNDER_WAY, ...keyOf(list)]
  )
}
