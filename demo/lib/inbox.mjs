/** The SMTP server and its inbox page; mail stays from start to start. */
export async function startInbox({ smtpPort, webPort, dir }) {
  const { MailDev } = await import("maildev")
  const inbox = new MailDev({
    smtp: smtpPort,
    ip: "localhost",
    web: webPort,
    webIp: "localhost",
    mailDirectory: dir,
    silent: true,
  })
  // Its servers announce themselves whatever `silent` says.
  const { info } = console
  console.info = () => {}
  try {
    await inbox.start()
  } finally {
    console.info = info
  }
  return inbox
}
