import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Rows<T> = { rows: T[] }

/**
 * What Medusa's own modules keep of a shopper: the store's matter, as
 * docs/privacy.md says. All other tables are searched, also those that are
 * made tomorrow.
 */
const STORES_OWN = [
  "auth_identity",
  "cart",
  "cart_address",
  "cart_line_item",
  "customer",
  "customer_address",
  "customer_group",
  "order",
  "order_address",
  "order_item",
  "order_line_item",
  "order_summary",
  "payment",
  "payment_session",
  "provider_identity",
  // Runs of Medusa's own workflows, as long as it keeps them.
  "workflow_execution",
]

/**
 * Where one of the words stands in clear: in whatever table and column, in
 * whatever case. As `table: row`.
 */
export async function searchDatabase(
  container: MedusaContainer,
  words: string[],
  { everywhere = false }: { everywhere?: boolean } = {}
): Promise<string[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows: tables } = (await knex.raw(
    `SELECT DISTINCT table_schema, table_name
       FROM information_schema.columns
       JOIN information_schema.tables USING (table_schema, table_name)
      WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
        AND table_type = 'BASE TABLE'
        AND data_type IN ('text', 'character varying', 'json', 'jsonb',
                          'ARRAY', 'USER-DEFINED')
      ORDER BY table_name`
  )) as Rows<{ table_schema: string; table_name: string }>
  const found: string[] = []
  for (const { table_schema, table_name } of tables) {
    if (!everywhere && STORES_OWN.includes(table_name)) {
      continue
    }
    const { rows } = (await knex.raw(
      `SELECT to_jsonb(one)::text AS text FROM ??.?? AS one
        WHERE to_jsonb(one)::text ILIKE ANY(?)`,
      [table_schema, table_name, words.map((word) => `%${word}%`)]
    )) as Rows<{ text: string }>
    found.push(...rows.map(({ text }) => `${table_name}: ${text}`))
  }
  return found
}
