import path from "node:path"
import { freePort } from "../../scripts/lib/free-port.mjs"
import { ADMIN } from "./admin.mjs"

const USUAL = { backend: 9000, shop: 8000, inbox: 1080, smtp: 1025 }

/**
 * Where everything will be. The ports of the last start come first, so that
 * links in earlier messages still lead somewhere; then the usual ones; then
 * any that is free.
 */
export async function choosePlaces(last = {}) {
  const ports = {}
  for (const [name, usual] of Object.entries(USUAL)) {
    ports[name] = await freePort(last[name] ?? usual, usual)
  }
  const at = (port) => `http://localhost:${port}`
  return {
    ports,
    backend: at(ports.backend),
    shop: at(ports.shop),
    inbox: at(ports.inbox),
    smtp: `smtp://localhost:${ports.smtp}`,
  }
}

/** What a person needs to look around; `playing`: a fortnight comes first. */
export function printPlaces(places, { logFile, playing }) {
  console.log(`
  Dashboard  ${places.backend}/app/cart-recovery
             ${ADMIN.email}, password ${ADMIN.password}
  Audiences  ${places.backend}/app/cart-recovery/audiences
             files for ad networks, of people who agreed to ads in the shop
  Shop       ${places.shop}
  Inbox      ${places.inbox}
  Log        ${path.relative(process.cwd(), logFile)}

  Leave a cart with an email address in the shop, in Europe with the box below
  it ticked: its messages come after seconds instead of hours, the first one
  within half a minute${
    playing
      ? ` of the end
  of the fortnight that is played now. To begin at once without one:
  npm run demo -- --reset --fast`
      : "."
  }
  Of the fortnight's people one in ten is held out and gets nothing, so that it
  can be told what messages cause; you are always written to.
`)
}
