import { randomInt } from "node:crypto"

import { type AddressObject, type ParsedMail, simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"

/** What the server says to a step of one mail; nothing when it takes it. */
type Judge = (step: "RCPT" | "DATA", to: string) => string | null | undefined

const refusal = (answer: string) =>
  Object.assign(new Error(answer.slice(4)), {
    responseCode: Number(answer.slice(0, 3)),
  })

/**
 * Below those that an outgoing connection is given: while the inbox is closed,
 * one to it would else now and then be connected to itself.
 */
function candidates(): number[] {
  return Array.from({ length: 100 }, () => 20_000 + randomInt(12_000))
}

/** A real SMTP server that keeps what it accepts. */
export class Inbox {
  readonly mails: ParsedMail[] = []
  private readonly refused = new Set<string>()
  private judge: Judge | undefined
  /** How often each address was asked for. */
  readonly asked = new Map<string, number>()
  private hear: (() => Promise<void>) | undefined
  private server: SMTPServer | undefined
  private port: number | undefined

  /** Where messages go, from the first time that it was opened. */
  get url(): string {
    return `smtp://127.0.0.1:${this.port}`
  }

  /**
   * Takes a port that is free, and the same one each time.
   * @throws when somebody else has taken it meanwhile
   */
  async open(): Promise<void> {
    if (this.port !== undefined) {
      return await this.listen(this.port)
    }
    for (const port of candidates()) {
      const error = await this.listen(port).then(
        () => null,
        (reason: NodeJS.ErrnoException) => reason
      )
      if (!error) {
        this.port = port
        return
      }
      if (error.code !== "EADDRINUSE" && error.code !== "EACCES") {
        throw error
      }
    }
    throw new Error("No port between 20000 and 32000 is free for an inbox.")
  }

  private async listen(port: number): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      // A provider keeps pooled connections open: do not wait for them.
      closeTimeout: 100,
      disabledCommands: ["STARTTLS"],
      onRcptTo: ({ address }, _session, done) => {
        this.asked.set(address, (this.asked.get(address) ?? 0) + 1)
        const answer = this.judge?.("RCPT", address)
        if (answer) {
          return done(refusal(answer))
        }
        const error = Object.assign(new Error("No such person"), {
          responseCode: 550,
        })
        done(this.refused.has(address) ? error : null)
      },
      onData: (stream, session, done) => {
        const [to] = session.envelope.rcptTo
        const answer = this.judge?.("DATA", to!.address)
        if (answer) {
          stream.resume().on("end", () => done(refusal(answer)))
          return
        }
        this.take(simpleParser(stream)).then(
          () => done(),
          (error: Error) => done(error)
        )
      },
    })
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject)
      server.listen(port, "127.0.0.1", () => {
        server.off("error", reject)
        resolve()
      })
    })
    this.server = server
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
    this.judge = undefined
    this.asked.clear()
  }

  /** From now on it answers as told, such as "550 5.4.5 Daily limit". */
  answerBy(judge: Judge | undefined): void {
    this.judge = judge
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

/**
 * The token of a mail's link: `r` brings back the cart, `u` unsubscribes, `p`
 * shows what is got.
 */
export function linkToken(mail: ParsedMail, kind: "r" | "u" | "p"): string {
  const match = new RegExp(`/recovery/${kind}/([A-Za-z0-9_-]+)`).exec(
    mail.text ?? ""
  )
  if (!match) {
    throw new Error(`The mail "${mail.subject}" has no /${kind}/ link.`)
  }
  return match[1]!
}
