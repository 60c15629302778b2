const PAGE = 100
const DAY_MS = 86_400_000

/** The recipe's page: quiet for a day, with items, not notified before. */
export async function quietCarts({ container }) {
  const { data } = await container.resolve("query").graph({
    entity: "cart",
    fields: ["id", "email", "items.*", "metadata", "customer.*"],
    filters: {
      updated_at: { $lt: new Date(Date.now() - DAY_MS) },
      email: { $ne: null },
      completed_at: null,
    },
    pagination: { skip: 0, take: PAGE },
  })
  return data.filter(
    (cart) => cart.items?.length > 0 && !cart.metadata?.abandoned_notification
  )
}

export function toNotification(cart) {
  return {
    to: cart.email,
    channel: "email",
    template: "abandoned-cart",
    data: {
      customer: {
        first_name: cart.customer?.first_name,
        last_name: cart.customer?.last_name,
      },
      cart_id: cart.id,
      items: cart.items.map((item) => ({
        product_title: item.title,
        quantity: item.quantity,
        unit_price: item.unit_price,
        thumbnail: item.thumbnail,
      })),
    },
  }
}

export function toUpdate(cart) {
  return {
    id: cart.id,
    metadata: {
      ...cart.metadata,
      abandoned_notification: new Date().toISOString(),
    },
  }
}

let workflow

/** The recipe's workflow for one page. */
export function sendAbandonedCarts({ require }) {
  workflow ??= compose(require)
  return workflow
}

function compose(require) {
  const sdk = require("@medusajs/framework/workflows-sdk")
  const { updateCartsStep } = require("@medusajs/medusa/core-flows")
  const notify = sdk.createStep(
    "bench-send-abandoned-notifications",
    async ({ carts }, { container }) =>
      new sdk.StepResponse(
        await container
          .resolve("notification")
          .createNotifications(carts.map(toNotification))
      )
  )
  return sdk.createWorkflow("bench-send-abandoned-carts", (input) => {
    notify(input)
    const updates = sdk.transform(input, ({ carts }) => carts.map(toUpdate))
    return new sdk.WorkflowResponse(updateCartsStep(updates))
  })
}
