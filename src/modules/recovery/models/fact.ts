import { model } from "@medusajs/framework/utils"

import { FACT_KINDS } from "../../../domain/fact/fact-kind"

/**
 * Something that happened, noted by triggers in the transaction in which it
 * did (`triggers/note-facts.ts`), and never changed afterwards but for its
 * place. Names rows and nobody.
 */
const Fact = model
  .define("recovery_fact", {
    id: model.autoincrement().primaryKey(),
    /** Its place in the line that readers go along; null until it is put
     *  there. Ids are no line: a higher one may be committed first. */
    place: model.number().nullable(),
    kind: model.enum([...FACT_KINDS]),
    /** When that happened which it is about: the day that counts. What was
     *  changed later has the old time; `created_at` is when it was noted. */
    occurred_at: model.dateTime(),
    /** The abandoned one, also where another was bought. */
    cart_id: model.text().nullable(),
    enrollment_id: model.text().nullable(),
    touch_id: model.text().nullable(),
    event_id: model.text().nullable(),
    order_id: model.text().nullable(),
    /** Whose it was at that moment; may be another's, or gone, by now. */
    contact_id: model.text().nullable(),
    /** What may be another later: amounts, the stage. */
    detail: model.json().nullable(),
  })
  .indexes([
    { on: ["place"], unique: true, where: "place IS NOT NULL" },
    {
      name: "IDX_recovery_fact_waiting",
      on: ["id"],
      where: "place IS NULL",
    },
    { on: ["event_id"], where: "event_id IS NOT NULL" },
    { on: ["order_id"], where: "order_id IS NOT NULL" },
  ])

export default Fact
