/** A touch, and from when until when something happened to it. */
export type Around = { touch_id: string; from: Date; to: Date }

/** One a touch, with all of its times. */
export function mergeAround(all: Around[]): Around[] {
  const merged = new Map<string, Around>()
  for (const { touch_id, from, to } of all) {
    const known = merged.get(touch_id)
    merged.set(touch_id, {
      touch_id,
      from: known && known.from < from ? known.from : from,
      to: known && known.to > to ? known.to : to,
    })
  }
  return [...merged.values()]
}

/** The rows of a parameter of those, for `FROM`. */
export const AROUND = `jsonb_to_recordset(?::jsonb) AS around(
         touch_id text, "from" timestamptz, "to" timestamptz)`
