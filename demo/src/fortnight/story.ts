import type { MedusaContainer } from "@medusajs/framework/types"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { attributeOrderWorkflow } from "medusa-plugin-cart-recovery/workflows"
import type { openAgenda } from "./agenda"
import { type Made, orderInBulk } from "./bulk"
import type { StoryDates } from "./dates"
import { follow, look, scan, unsubscribe } from "./guest"
import type { Mail } from "./inbox"
import type { Shopper } from "./plan"
import { react } from "./reaction"
import type { Storefront } from "./storefront"

const SECOND = 1000
const HOUR = 60 * 60 * SECOND
/** From looking at a message to doing something with it. */
const READING = 60 * SECOND
/** How many look at a message that they do nothing with. */
const LOOKS = 0.4

type Role = {
  shopper: Shopper
  cartId: string
  bought: boolean
  mails: number
  /** How this cart was made, for those that did not come from the shop. */
  made: Made | undefined
}

/** The shoppers as they go: what they do, and what they do next. */
export class Story {
  readonly told = { carts: 0, messages: 0, recovered: 0 }
  /** One order that a message brought back is canceled a day later. */
  private canceled = false
  private readonly roles = new Map<string, Role>()

  constructor(
    private readonly container: MedusaContainer,
    private readonly shop: Storefront,
    private readonly dates: StoryDates,
    private readonly agenda: ReturnType<typeof openAgenda>
  ) {}

  /** A shopper fills a cart in the shop, by hand. */
  async arrive(shopper: Shopper, at: Date): Promise<void> {
    const cartId = await this.shop.fillCart(shopper)
    const role = await this.join({ shopper, cartId }, at)
    if (shopper.buysAtOnce) {
      await this.buy(role, at)
    }
  }

  /** Shoppers whose carts are in the database already, at their times. */
  async arriveInBulk(made: Made[], timeOf: (shopper: Shopper) => Date) {
    await orderInBulk(
      this.container,
      made.filter(({ shopper }) => shopper.buysAtOnce)
    )
    for (const one of made) {
      const at = timeOf(one.shopper)
      const role = await this.join(one, at, one)
      if (one.shopper.buysAtOnce) {
        role.bought = true
        await this.dates.note(one.cartId, at, true)
      }
    }
  }

  private async join(
    { shopper, cartId }: { shopper: Shopper; cartId: string },
    at: Date,
    made?: Made
  ): Promise<Role> {
    const role = { shopper, cartId, made, bought: false, mails: 0 }
    if (made && shopper.stage !== "cart") {
      // Whoever came by hand was asked on the way.
      this.agenda.add(at, () => this.shop.answer(cartId, shopper))
    }
    this.roles.set(shopper.person.email, role)
    await this.dates.note(cartId, at)
    this.told.carts += 1
    if (shopper.returnsAlone !== null && !shopper.buysAtOnce) {
      const back = new Date(at.getTime() + shopper.returnsAlone)
      this.agenda.add(back, () => this.buy(role, back))
    }
    return role
  }

  /** A message has come: who reacts, and when. */
  async receive(mail: Mail, at: Date): Promise<void> {
    const role = this.roles.get(mail.to)
    if (!role) {
      return
    }
    this.told.messages += 1
    const reaction = react(role.mails, role.shopper.luck)
    role.mails += 1
    const links = [mail.restore, mail.unsubscribe].filter((l) => l !== null)
    if (role.shopper.scanned) {
      this.agenda.add(at.getTime() + 5 * SECOND, () => scan(links))
    }
    const then = new Date(at.getTime() + reaction.after)
    const looks = role.shopper.eyes.happens(LOOKS)
    if (mail.picture && (looks || reaction.kind !== "ignore")) {
      const picture = mail.picture
      this.agenda.add(then.getTime() - READING, () => look(picture))
    }
    if (reaction.kind === "unsubscribe" && mail.unsubscribe) {
      const link = mail.unsubscribe
      this.agenda.add(then, () => unsubscribe(link))
    }
    if (reaction.kind === "click" && mail.restore) {
      const link = mail.restore
      this.agenda.add(then, () =>
        this.comeBack(role, link, then, reaction.buysAfter)
      )
    }
  }

  private async comeBack(
    role: Role,
    link: string,
    at: Date,
    buysAfter: number | null
  ): Promise<void> {
    if (role.bought) {
      return
    }
    const { cart_id, code } = await this.shop.restore(await follow(link))
    role.cartId = cart_id
    await this.dates.note(cart_id, at)
    if (buysAfter !== null) {
      const then = new Date(at.getTime() + buysAfter)
      const how = { recovered: true, inShop: code !== null }
      this.agenda.add(then, () => this.buy(role, then, how))
    }
  }

  /**
   * In the shop where the whole checkout matters (the cart came from there, or
   * a code is on it), else in bulk.
   */
  private async buy(
    role: Role,
    at: Date,
    { recovered = false, inShop = false } = {}
  ): Promise<void> {
    if (role.bought) {
      return
    }
    role.bought = true
    this.told.recovered += Number(recovered)
    if (role.made && !inShop) {
      await orderInBulk(this.container, [role.made])
      await this.dates.note(role.cartId, at, true)
      return
    }
    const order_id = await this.shop.finish(role.cartId, role.shopper)
    await this.dates.note(role.cartId, at, true)
    // The event does the same in a moment, when the story may be further on.
    await attributeOrderWorkflow(this.container).run({
      input: { order_id, now: at },
    })
    if (recovered && !this.canceled) {
      this.canceled = true
      this.agenda.add(at.getTime() + 20 * HOUR, () => this.cancel(order_id))
    }
  }

  private async cancel(order_id: string): Promise<void> {
    this.told.recovered -= 1
    await cancelOrderWorkflow(this.container).run({ input: { order_id } })
  }
}
