import type { MedusaContainer } from "@medusajs/framework/types"

import { domainOf, judgeSender } from "../../domain/deliverability/judge-sender"
import { judgeOneClick } from "../../domain/deliverability/judge-try"
import {
  attention,
  notKnown,
  ok,
  type Verdict,
} from "../../domain/deliverability/verdict"
import { OWN_STORE } from "../../domain/store/own-store"
import type { Store } from "../../domain/store/store"
import { sendingStores } from "../../domain/store/store-of"
import { EMAIL } from "../../domain/touch/channel"
import type { AdminSetup, AdminSetupRow } from "../../types"
import { recoveryModule } from "../recovery-module"
import { findProvider } from "../sending/find-provider"
import { findSandbox } from "../sending/find-sandbox"
import { hasProvider } from "../sending/has-provider"
import { listWebhooks } from "../webhook/list-webhooks"
import { readSetupCheck, type SetupCheck } from "./setup-check"
import { readUnsubscribeTry } from "./read-unsubscribe-try"

type Subject = AdminSetupRow["subject"]

/** How the store is set up, from what is known: nothing is asked anew. */
export async function buildSetup(
  container: MedusaContainer,
  now: Date
): Promise<Omit<AdminSetup, "own_email">> {
  const recovery = recoveryModule(container)
  const { options } = recovery
  const stores = sendingStores(options)
  const check = await readSetupCheck(recovery)
  const last = await readUnsubscribeTry(recovery)
  const row = (subject: Subject, verdict: Verdict, about: string | null) => ({
    subject,
    about,
    ...verdict,
  })
  const untried = notKnown("untried")
  const links = check?.links[options.backendUrl] ?? untried
  return {
    checked_at: check?.at ?? null,
    rows: [
      row("provider", await judgeProvider(container), null),
      ...group(stores, ({ sender }) => sender.email).map(([email, names]) =>
        row("sender", judgeSender(email), names)
      ),
      ...group(stores, ({ sender }) => sender.postalAddress ?? "").map(
        ([text, names]) =>
          row(
            "postal_address",
            text ? ok("ok", { text }) : attention("missing"),
            names
          )
      ),
      row("links", links, null),
      ...group(stores, ({ storefront }) => storefront.url).map(([url, names]) =>
        row("storefront", check?.storefronts[url] ?? untried, names)
      ),
      row("one_click", judgeOneClick(last), null),
      ...(["spf", "dkim", "dmarc"] as const).flatMap((subject) =>
        group(stores, ({ sender }) => domainOf(sender.email)).map(([domain]) =>
          row(subject, check?.domains[domain]?.[subject] ?? untried, domain)
        )
      ),
      ...(["complaints", "bounces"] as const).flatMap((subject) =>
        stores.map((store) =>
          row(subject, shareOf(check, store, subject), nameOf(stores, store))
        )
      ),
      ...(await judgeReports(container, now)).map(([verdict, about]) =>
        row("reports", verdict, about)
      ),
    ],
  }
}

/** What several stores have alike is one row, with their names. */
function group(
  stores: Store[],
  of: (store: Store) => string
): [value: string, names: string | null][] {
  const values = [...new Set(stores.map(of))]
  return values.map((value) => [
    value,
    values.length === 1
      ? null
      : stores
          .filter((store) => of(store) === value)
          .map(({ storefront, name }) => name ?? storefront.name)
          .join(", "),
  ])
}

const nameOf = (stores: Store[], { name, storefront }: Store) =>
  stores.length > 1 ? (name ?? storefront.name) : null

function shareOf(
  check: SetupCheck | null,
  { name }: Store,
  kind: "complaints" | "bounces"
): Verdict {
  const own = check?.shares.find(({ store }) => store === (name ?? OWN_STORE))
  return own?.[kind] ?? notKnown("untried")
}

async function judgeProvider(container: MedusaContainer): Promise<Verdict> {
  if (!(await hasProvider(container, EMAIL))) {
    return attention("missing")
  }
  const sandbox = await findSandbox(container, EMAIL)
  const { id } = await findProvider(container, EMAIL)
  const { sendTo } = recoveryModule(container).options
  if (sandbox) {
    return attention("sandbox", { id })
  }
  return Array.isArray(sendTo)
    ? attention("send_to_few", { id, names: sendTo.slice(0, 5).join(", ") })
    : ok("ok", { id })
}

/** Whether bounces and complaints are heard of at all. */
async function judgeReports(
  container: MedusaContainer,
  now: Date
): Promise<[Verdict, string | null][]> {
  const recovery = recoveryModule(container)
  const webhooks = await listWebhooks(recovery, now)
  const set = webhooks.filter(({ is_set }) => is_set)
  if (!set.length) {
    return [[attention("none"), null]]
  }
  return set.map(({ provider, last_event, last_refused }) => {
    // Anybody may knock: it means something only where nobody else was let in.
    if (last_refused && !last_event) {
      return [attention("refused", { ...last_refused }), provider]
    }
    return [
      last_event ? ok("ok", { ...last_event }) : notKnown("silent"),
      provider,
    ]
  })
}
