import pg from "pg"

const PLACES = [
  ["product", "thumbnail"],
  ["image", "url"],
  ["cart_line_item", "thumbnail"],
  ["order_line_item", "thumbnail"],
]

/** The shop moved to another port: its pictures have another address. */
export async function movePictures(databaseUrl, from, to) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  for (const [table, column] of PLACES) {
    await client.query(
      `UPDATE "${table}" SET ${column} = replace(${column}, $1, $2)
       WHERE ${column} LIKE $1 || '%'`,
      [`${from}/`, `${to}/`]
    )
  }
  await client.end()
}
