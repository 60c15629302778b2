import { storeTest } from "../support/store-test"

storeTest(
  "a store without an email provider",
  (story) => {
    it("says so in plain words, and its touches wait instead of failing", async () => {
      const cartId = await story.shopper.startCart("Mug", {
        email: "ada@example.com",
      })
      await story.tickAfter(1.1)
      const [touch] = await story.recovery.listTouches({})
      expect(touch).toMatchObject({ state: "due", attempt: 0, error: null })
      const { data } = await story.api.get(
        "/admin/recovery/health",
        story.admin
      )
      expect(data.health).toMatchObject({
        ok: false,
        problems: [{ code: "provider_missing", count: 1 }],
      })
      expect(data.health.problems[0].message).toMatch(
        /No notification provider serves the "email" channel/
      )
      const answer = await story.api.post(
        `/admin/recovery/carts/${cartId}/send-next`,
        {},
        { ...story.admin, validateStatus: () => true }
      )
      expect(answer.status).toBe(400)
      expect(answer.data.message).toBe(data.health.problems[0].message)
    })
  },
  { withProvider: false }
)
