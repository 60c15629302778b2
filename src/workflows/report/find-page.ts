/** A page, and whether there is more on either side of it. */
export type Page<Row> = { rows: Row[]; isFirst: boolean; isLast: boolean }

/** Ends the list: the page before nothing. */
export const LAST = "last"

export type PageWanted<At> = {
  /** The page begins after this row. */
  after: At | null
  /** The page ends before this row; `last`: it is the last one. */
  before: At | typeof LAST | null
  limit: number
}

/**
 * A page of a list that is read from a row on, in either direction: one more
 * row than it has tells whether there is more. `read` answers at most so many
 * rows behind one, the nearest first; from the list's end on without one.
 */
export async function findPage<Row, At>(
  read: (from: {
    backward: boolean
    after: At | null
    limit: number
  }) => Promise<Row[]>,
  { after, before, limit }: PageWanted<At>
): Promise<Page<Row>> {
  if (before) {
    const rows = await read({
      backward: true,
      after: before === LAST ? null : before,
      limit: limit + 1,
    })
    if (rows.length > limit || before === LAST) {
      return {
        rows: rows.slice(0, limit).reverse(),
        isFirst: rows.length <= limit,
        isLast: before === LAST,
      }
    }
    // What is before has become less than a page: the first page is whole.
    return await findPage(read, { after: null, before: null, limit })
  }
  const rows = await read({ backward: false, after, limit: limit + 1 })
  if (after && !rows.length) {
    // What was behind is there no more: the last page is where one stands.
    return await findPage(read, { after: null, before: LAST, limit })
  }
  return {
    rows: rows.slice(0, limit),
    isFirst: !after,
    isLast: rows.length <= limit,
  }
}
