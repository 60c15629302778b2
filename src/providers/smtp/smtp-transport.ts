import {
  createTransport,
  type SendMailOptions,
  type SMTPPoolOptions,
  type SMTPPoolSentMessageInfo,
  type Transporter,
} from "nodemailer"
import { Handover } from "./handover"
import type { ResolvedSmtpOptions } from "./smtp-options"

/** A send that failed, and whether the server had begun to receive it. */
export class SendFailure extends Error {
  constructor(
    override readonly cause: unknown,
    readonly handedOver: boolean
  ) {
    super(cause instanceof Error ? cause.message : String(cause))
  }
}

/** Sends mails over a pool of connections to one SMTP server. */
export class SmtpTransport {
  private readonly transporter: Transporter<
    SMTPPoolSentMessageInfo,
    SMTPPoolOptions
  >

  /** By the signal, the one object of ours that nodemailer passes along. */
  private readonly handovers = new WeakMap<AbortSignal, Handover>()

  constructor(private readonly options: ResolvedSmtpOptions) {
    this.transporter = createTransport(poolOptions(options))
    this.transporter.use("stream", (mail, done) => {
      const { signal } = mail.data
      if (signal) {
        this.handovers.get(signal)?.follow(mail)
      }
      done()
    })
  }

  /**
   * Sends one mail and returns its Message-ID. Rejects with a `SendFailure`
   * within `timeouts.send`, however the server behaves.
   */
  async send(mail: SendMailOptions): Promise<string> {
    const signal = AbortSignal.timeout(this.options.timeouts.send)
    const handover = new Handover()
    this.handovers.set(signal, handover)
    try {
      const info = await this.transporter.sendMail({ ...mail, signal })
      return info.messageId
    } catch (error) {
      throw new SendFailure(error, handover.begun)
    }
  }

  /** Closes the connections; mails on their way are finished first. */
  close(): void {
    this.transporter.close()
  }
}

function poolOptions({
  url,
  host,
  port,
  secure,
  auth,
  tls,
  pool,
  timeouts,
}: ResolvedSmtpOptions): SMTPPoolOptions & { pool: true } {
  return {
    pool: true,
    url,
    host,
    port,
    secure,
    auth,
    tls,
    maxConnections: pool.maxConnections,
    maxMessages: pool.maxMessages,
    idleTimeout: pool.idleTimeout,
    rateLimit: pool.rateLimit,
    connectionTimeout: timeouts.connection,
    dnsTimeout: timeouts.connection,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.socket,
    // Our caller retries with a pause of its own.
    maxRequeues: 1,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
