import { openMails } from "./open-mails.mjs"
import { startSmtp } from "./start-smtp.mjs"
import { startWeb } from "./start-web.mjs"

/**
 * An SMTP server that delivers nothing, and the page where what it took can
 * be read and clicked. Mail stays in `dir` from start to start.
 */
export async function startInbox({ smtpPort, webPort, dir }) {
  const mails = await openMails(dir)
  const smtp = await startSmtp({ port: smtpPort, take: mails.add })
  const web = await startWeb({ port: webPort, mails })
  return { stop: () => Promise.all([smtp.stop(), web.stop()]) }
}
