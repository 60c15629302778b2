import { model } from "@medusajs/framework/utils"

import { ARMS } from "../../../domain/experiment/arm"
import { EXIT_REASONS } from "../../../domain/enrollment/exit-reason"

/** One person going through one sequence once, for one abandoned cart. */
const Enrollment = model
  .define("recovery_enrollment", {
    id: model.id({ prefix: "renr" }).primaryKey(),
    /** Whose address it was made for, always. */
    contact_id: model.text(),
    /** Where its messages go while its cart bears no address. */
    address_id: model.text(),
    sequence_id: model.text(),
    /** What it is about. Only carts so far. */
    subject_type: model.text().default("cart"),
    /** The subject's cart; null for a subject that has none. */
    cart_id: model.text().index().nullable(),
    /** Whether its person is written to, or held out to compare with. */
    arm: model.enum([...ARMS]).default("treated"),
    /** How probable it was that they came into it. */
    arm_probability: model.float().default(1),
    state: model.enum(["active", "completed", "exited"]).default("active"),
    exit_reason: model.enum([...EXIT_REASONS]).nullable(),
    exited_at: model.dateTime().nullable(),
    /** When its person wanted no more about this cart, live or ended. */
    declined_at: model.dateTime().nullable(),
    enrolled_at: model.dateTime(),
    /** The activity that the next touch's due time is counted from. */
    counted_from: model.dateTime(),
    locale: model.text(),
    /** Of its sequence, as it was published when it began. */
    revision: model.number().default(0),
    /** Sequences above its own that did not take it: `PassedOver[]`. */
    passed_over: model.json().nullable(),
    /** Whose it is, where the sequence takes each person once. */
    once_for: model.text().nullable(),
    restored_at: model.dateTime().nullable(),
    /** The cart that the shopper got back; a new one if it was rebuilt. */
    restored_cart_id: model.text().index().nullable(),
  })
  .indexes([
    { on: ["contact_id"], unique: true, where: "state = 'active'" },
    { on: ["contact_id", "enrolled_at"] },
    {
      on: ["sequence_id", "once_for"],
      unique: true,
      where: "once_for IS NOT NULL",
    },
    { on: ["enrolled_at"] },
    { on: ["restored_at"], where: "restored_at IS NOT NULL" },
  ])

export default Enrollment
