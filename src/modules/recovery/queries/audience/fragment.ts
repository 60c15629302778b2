/** A piece of a statement, and what is bound to its `?`, in their order. */
export type Fragment = { sql: string; params: readonly unknown[] }

export function fragment(sql: string, ...params: unknown[]): Fragment {
  return { sql, params }
}

/** Pieces with words between them. */
export function joinFragments(
  pieces: readonly Fragment[],
  separator: string
): Fragment {
  return {
    sql: pieces.map(({ sql }) => sql).join(separator),
    params: pieces.flatMap(({ params }) => params),
  }
}
