import { type AddressObject, type ParsedMail, simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"

/** A real SMTP server that keeps what it accepts. */
export class Inbox {
  readonly mails: ParsedMail[] = []
  private server: SMTPServer

  constructor(readonly port: number) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onData: (stream, _session, done) => {
        simpleParser(stream).then(
          (mail) => {
            this.mails.push(mail)
            done()
          },
          (error: Error) => done(error)
        )
      },
    })
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) =>
      this.server.listen(this.port, "127.0.0.1", () => resolve())
    )
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()))
  }

  clear(): void {
    this.mails.length = 0
  }

  /** Mails to an address, oldest first. */
  to(address: string): ParsedMail[] {
    return this.mails.filter((mail) =>
      [mail.to].flat().some((to) => (to as AddressObject).text === address)
    )
  }

  /** The last mail to an address. */
  last(address: string): ParsedMail {
    const mail = this.to(address).at(-1)
    if (!mail) {
      throw new Error(`No mail to ${address} has arrived.`)
    }
    return mail
  }
}

/** The token of a mail's link: `r` brings back the cart, `u` unsubscribes. */
export function linkToken(mail: ParsedMail, kind: "r" | "u"): string {
  const match = new RegExp(`/recovery/${kind}/([A-Za-z0-9_-]+)`).exec(
    mail.text ?? ""
  )
  if (!match) {
    throw new Error(`The mail "${mail.subject}" has no /${kind}/ link.`)
  }
  return match[1]!
}
