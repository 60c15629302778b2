import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  runTickWorkflow,
  startOrderBackfillWorkflow,
} from "medusa-plugin-cart-recovery/workflows"
import { openAgenda, waitForTheMinute } from "./agenda"
import { makeInBulk } from "./bulk"
import { campaigns } from "./campaigns"
import { storyDates } from "./dates"
import { openInbox } from "./inbox"
import { FORTNIGHT, planShoppers, type Shopper } from "./plan"
import { recoveryService } from "./recovery-service"
import { somethingIsDue } from "./something-is-due"
import { readStore } from "./store"
import { openStorefront } from "./storefront"
import { Story } from "./story"
import { summarize, type Summary } from "./summary"

const HOUR = 60 * 60 * 1000
const DAY_HOURS = 24

type Play = {
  seed: number
  backendUrl: string
  inboxUrl: string
  /** Called every hour of the story. */
  note: (text: string) => void
}

/**
 * Plays two weeks of shopping that end now, hour by hour: shoppers act at
 * their times, then the plugin ticks, then the mail is read. Ends with the
 * real clock in place again, whatever happened.
 */
export async function playFortnight(
  container: MedusaContainer,
  { seed, backendUrl, inboxUrl, note }: Play
): Promise<Summary> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const recovery = recoveryService(container)
  const begin = Date.now() - FORTNIGHT
  let now = new Date(begin)
  recovery.useClock(() => now, { story: true })

  const store = await readStore(container)
  const dates = storyDates(db)
  const open = campaigns(db)
  const inbox = openInbox(inboxUrl)
  const agenda = openAgenda()
  const shop = openStorefront(backendUrl, store)
  const story = new Story(container, shop, dates, agenda)
  const shoppers = planShoppers(seed)
  const timeOf = (shopper: Shopper) => new Date(begin + shopper.arrives)

  const beginDay = async (day: number) => {
    const today = shoppers.filter(
      ({ arrives }) => Math.floor(arrives / HOUR / DAY_HOURS) === day
    )
    for (const shopper of today.filter(({ byHand }) => byHand)) {
      const at = timeOf(shopper)
      agenda.add(at, () => story.arrive(shopper, at))
    }
    const others = today.filter(({ byHand }) => !byHand)
    await story.arriveInBulk(await makeInBulk(container, store, others), timeOf)
  }

  const liveUntil = async (end: Date) => {
    let entry = agenda.next(end)
    while (entry) {
      await waitForTheMinute()
      now = new Date(entry.at)
      await entry.what()
      entry = agenda.next(end)
    }
    await waitForTheMinute()
    now = end
  }

  const tick = async () => {
    await recovery.flushActivity()
    await dates.apply()
    const quietMs = recovery.options.quietPeriod
    if (!(await somethingIsDue(db, { now, quietMs }))) {
      return
    }
    await runTickWorkflow(container).run({ input: { now } })
    await open.keepOpen()
    for (const mail of await inbox.read()) {
      await story.receive(mail, now)
    }
  }

  try {
    await dates.begin()
    await inbox.begin()
    // The first tick of all says from where on carts are looked for; those of
    // the first day are not from before the installation.
    await runTickWorkflow(container).run({ input: { now } })
    // What the button on the page of segments does.
    await startOrderBackfillWorkflow(container).run({ input: { now } })
    for (let hour = 0; hour * HOUR < FORTNIGHT; hour++) {
      if (hour % DAY_HOURS === 0) {
        await beginDay(hour / DAY_HOURS)
      }
      await liveUntil(new Date(begin + (hour + 1) * HOUR))
      await tick()
      const { carts, messages, recovered } = story.told
      note(
        `day ${Math.floor(hour / DAY_HOURS) + 1} of 14, ${carts} carts, ` +
          `${messages} messages, ${recovered} recovered`
      )
    }
    return await summarize(db, seed)
  } finally {
    await recovery.flushActivity()
    await dates.apply()
    await open.putBack()
    recovery.useClock()
  }
}
