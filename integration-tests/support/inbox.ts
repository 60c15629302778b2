import { type AddressObject, type ParsedMail, simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"

/** A real SMTP server that keeps what it accepts. */
export class Inbox {
  readonly mails: ParsedMail[] = []
  private readonly refused = new Set<string>()
  private hear: (() => Promise<void>) | undefined
  private server: SMTPServer | undefined

  constructor(readonly port: number) {}

  async open(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      // A provider keeps pooled connections open: do not wait for them.
      closeTimeout: 100,
      disabledCommands: ["STARTTLS"],
      onRcptTo: ({ address }, _session, done) => {
        const error = Object.assign(new Error("No such person"), {
          responseCode: 550,
        })
        done(this.refused.has(address) ? error : null)
      },
      onData: (stream, _session, done) => {
        this.take(simpleParser(stream)).then(
          () => done(),
          (error: Error) => done(error)
        )
      },
    })
    this.server = server
    await new Promise<void>((resolve) =>
      server.listen(this.port, "127.0.0.1", () => resolve())
    )
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server ? this.server.close(() => resolve()) : resolve()
    })
    this.server = undefined
  }

  private async take(parsing: Promise<ParsedMail>): Promise<void> {
    const mail = await parsing
    await this.hear?.()
    this.mails.push(mail)
  }

  clear(): void {
    this.mails.length = 0
    this.refused.clear()
    this.hear = undefined
  }

  /** From now on, mails to an address are refused for good. */
  refuse(address: string): void {
    this.refused.add(address)
  }

  /** Runs while a message is on the wire; what it throws refuses it. */
  onMessage(hear: () => Promise<void>): void {
    this.hear = hear
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
