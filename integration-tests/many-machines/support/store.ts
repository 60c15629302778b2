import { Client } from "pg"

import { eventually } from "./eventually"

export type TouchRow = { id: string; state: string }

/** The machines' database, looked at from outside. */
export class Store {
  private constructor(private readonly client: Client) {}

  static async open(url: string): Promise<Store> {
    const client = new Client({ connectionString: url })
    await client.connect()
    return new Store(client)
  }

  async close(): Promise<void> {
    await this.client.end()
  }

  /** Resolves when some machine's first tick has made the sequence. */
  async sequence(): Promise<void> {
    await eventually(async () => {
      const { rowCount } = await this.client.query(
        "SELECT 1 FROM recovery_sequence_step WHERE position = 1"
      )
      expect(rowCount).toBe(1)
    })
  }

  /**
   * People with abandoned carts whose first message is due now. The carts have
   * ids before all real ones, so that no sweep takes them for new.
   */
  async seedDue(count: number): Promise<void> {
    for (const statement of SEED) {
      await this.client.query(statement, [count])
    }
  }

  /** The first messages. */
  async touches(): Promise<TouchRow[]> {
    const { rows } = await this.client.query<TouchRow>(
      "SELECT id, state FROM recovery_touch WHERE position = 1"
    )
    return rows
  }

  /** How many hits are kept of each message's links, by "message link". */
  async hits(): Promise<Map<string, number>> {
    const { rows } = await this.client.query<{ link: string; count: number }>(
      `SELECT touch_id || ' ' || link AS link,
              sum(1 + repeats)::integer AS count
         FROM recovery_touch_event WHERE kind = 'clicked' GROUP BY 1`
    )
    return new Map(rows.map(({ link, count }) => [link, count]))
  }

  /** Why the channels wait that do. */
  async pauseReasons(): Promise<string[]> {
    const { rows } = await this.client.query<{ reason: string }>(
      "SELECT reason FROM recovery_channel_pause WHERE level > 0"
    )
    return rows.map(({ reason }) => reason)
  }

  async countBy(states: string[]): Promise<number> {
    const touches = await this.touches()
    return touches.filter(({ state }) => states.includes(state)).length
  }
}

const PEOPLE = "generate_series(1, $1::integer) AS i"

const SEED = [
  `INSERT INTO cart (id, email, currency_code, created_at, updated_at)
   SELECT 'cart_00' || i, 'person-' || i || '@example.com', 'eur',
          now() - interval '2 days', now() - interval '2 days'
     FROM ${PEOPLE}`,
  `INSERT INTO cart_line_item
     (id, cart_id, title, quantity, unit_price, raw_unit_price, created_at,
      updated_at)
   SELECT 'cali_' || i, 'cart_00' || i, 'Mug', 1, 10, '{"value": "10"}',
          now() - interval '2 days', now() - interval '2 days'
     FROM ${PEOPLE}`,
  `INSERT INTO recovery_contact (id) SELECT 'rcon_' || i FROM ${PEOPLE}`,
  `INSERT INTO recovery_address
     (id, contact_id, channel, address, address_hash)
   SELECT 'radr_' || i, 'rcon_' || i, 'email',
          'person-' || i || '@example.com', ''
     FROM ${PEOPLE}`,
  `INSERT INTO recovery_enrollment
     (id, contact_id, address_id, sequence_id, cart_id, enrolled_at,
      counted_from, locale)
   SELECT 'renr_' || i, 'rcon_' || i, 'radr_' || i, sequence.id,
          'cart_00' || i,
          now() - interval '1 hour', now() - interval '1 hour', 'en'
     FROM ${PEOPLE}, recovery_sequence AS sequence`,
  `INSERT INTO recovery_touch
     (id, enrollment_id, sequence_id, step_id, position, channel, due_at)
   SELECT 'rtch_' || i, 'renr_' || i, step.sequence_id, step.id, 1,
          step.channel, now() - interval '1 minute'
     FROM ${PEOPLE}, recovery_sequence_step AS step
    WHERE step.position = 1`,
]
