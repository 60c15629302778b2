import { createHash, randomBytes } from "node:crypto"

/** One message that was sent, and the paths of what stands in it. */
export default async function seedLinks({ container, source }) {
  const recovery = container.resolve("recovery")
  const { signLink } = source("domain/return/signed-link")
  const now = new Date()
  const [contact] = await recovery.createContacts([{}])
  const [address] = await recovery.createAddresses([
    {
      contact_id: contact.id,
      channel: "email",
      address: "bench@example.com",
      address_hash: "bench",
    },
  ])
  const [enrollment] = await recovery.createEnrollments([
    {
      contact_id: contact.id,
      address_id: address.id,
      sequence_id: "bench",
      cart_id: "cart_bench",
      enrolled_at: now,
      counted_from: now,
      locale: "en",
    },
  ])
  const [touch] = await recovery.createTouches([
    {
      enrollment_id: enrollment.id,
      sequence_id: "bench",
      step_id: "bench",
      position: 1,
      state: "sent",
      due_at: now,
      sent_at: now,
    },
  ])
  const token = randomBytes(32).toString("base64url")
  await recovery.createLinks([
    {
      touch_id: touch.id,
      address_id: address.id,
      purpose: "restore",
      token_hash: createHash("sha256").update(token).digest("hex"),
    },
  ])
  const signed = (link, url) =>
    signLink(recovery.options.secret, { touch_id: touch.id, link, url })
  return {
    button: `/recovery/r/${token}`,
    picture: `/recovery/o/${signed("pixel", null)}`,
    link: `/recovery/c/${signed("other:0", "https://shop.test/")}`,
  }
}
