import type { Readable } from "node:stream"
import type { MailMessage } from "nodemailer"

/** Knows whether the server has begun to receive one message. */
export class Handover {
  private readonly streams: Readable[] = []

  get begun(): boolean {
    return this.streams.some((stream) => stream.readableDidRead)
  }

  /**
   * Follows every stream that is made of the message: the pool makes a new one
   * when it has to take another connection. Nodemailer reads a stream only
   * after the server has answered DATA with "go ahead".
   */
  follow(mail: MailMessage): void {
    const { message } = mail
    const create = message.createReadStream.bind(message)
    message.createReadStream = (...options) => {
      const stream = create(...options)
      this.streams.push(stream)
      return stream
    }
  }
}
