import { Resolver } from "node:dns/promises"

import { joinRecords } from "../../domain/deliverability/dns-text"

/** For one question; the whole check has a bound of its own. */
const PATIENCE_MS = 2_000

/** There is no such name, or no such record at it. */
const NONE = new Set(["ENOTFOUND", "ENODATA"])

/**
 * TXT records, each name asked for once. A server that does not answer, or
 * answers that it failed, leaves things unknown: null.
 */
export class DnsLookups {
  private readonly resolver = new Resolver({ timeout: PATIENCE_MS, tries: 1 })
  private readonly asked = new Map<string, Promise<string[] | null>>()

  private isOver = false

  /** @param server as `ip:port`; the system's own without it */
  constructor(server: string | undefined) {
    if (server !== undefined) {
      this.resolver.setServers([server])
    }
  }

  async texts(name: string): Promise<string[] | null> {
    const known = this.asked.get(name)
    if (known) {
      return await known
    }
    const asking = this.ask(name)
    this.asked.set(name, asking)
    return await asking
  }

  /** All that is still asked, or would be, ends as unknown. */
  cancel(): void {
    this.isOver = true
    this.resolver.cancel()
  }

  private async ask(name: string): Promise<string[] | null> {
    if (this.isOver) {
      return null
    }
    try {
      return joinRecords(await this.resolver.resolveTxt(name))
    } catch (error) {
      return NONE.has((error as { code?: string }).code ?? "") ? [] : null
    }
  }
}
