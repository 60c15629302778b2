import fs from "node:fs"
import path from "node:path"
import { randomBytes } from "node:crypto"

import { append, type Page, readPage } from "./spool-page"

type Settings<T> = {
  /** Where files are; nobody else's, and the same for all processes of a
   *  machine. Made when it is first needed. */
  dir: string
  /** Writes items for good. Writing one again must change nothing. */
  write: (items: T[]) => Promise<void>
  /** Whether items were refused for what one of them is: then it is set aside,
   *  where it holds up no other. */
  isAboutAnItem: (error: unknown) => boolean
  onError: (error: Error) => void
  /** These lines are in a file of their own, which nobody reads but people. */
  onAside: (aside: { file: string; count: number; why: string }) => void
  onLost: (item: T, error: Error) => void
}

const FLUSH_AFTER_MS = 250

/** A write that failed is tried again after this. */
const AGAIN_MS = 5_000

/** Written for good at once. */
const AT_ONCE = 500

/** Kept in memory while they cannot be written; what is more stays in files. */
const MOST_ITEMS = 50_000

/** A file that nobody has touched for so long has lost its process. */
const LEFT_MS = 30_000

/** Nobody waits longer for what is written for good at once. */
const PATIENCE_MS = 2_000

const ENDING = ".spool"

/** Of a file for people. */
const ASIDE = ".refused"

/**
 * Takes items at once and writes them for good together a moment later. Each
 * is in a file before `add` comes back: one appending write, so that the death
 * of the process loses none (that of the machine may). A file goes when what it
 * holds was written; what a dead process left is taken by whoever looks next,
 * who claims it by renaming it. What is refused for good is set aside.
 */
export class Spool<T> {
  private page: Page<T> | null = null
  private readonly waiting: Page<T>[] = []
  private timer: NodeJS.Timeout | undefined
  private writing: Promise<void> = Promise.resolve()
  private readonly own = `${process.pid}-${randomBytes(6).toString("hex")}`
  private made = 0
  private withoutFiles = false

  constructor(private readonly settings: Settings<T>) {}

  /**
   * Takes an item. When no file can be written (the disk is full, say) it is
   * written for good first, and what is answered is awaited: for a moment at
   * most, and whatever comes of it. What cannot be kept at all is said so.
   */
  add(item: T): Promise<void> | undefined {
    try {
      this.page ??= this.begin()
      append(this.page.fd!, `${JSON.stringify(item)}\n`)
    } catch (error) {
      this.endPage()
      if (!this.withoutFiles) {
        this.settings.onError(error as Error)
      }
      this.withoutFiles = true
      this.flushSoon()
      return this.writeNow(item)
    }
    this.withoutFiles = false
    this.page.items.push(item)
    this.flushSoon()
    return undefined
  }

  private flushSoon(ms = FLUSH_AFTER_MS): void {
    this.timer ??= setTimeout(() => void this.flush(), ms).unref()
  }

  private async writeNow(item: T): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS)
    })
    const written = this.settings
      .write([item])
      .catch((error: Error) => this.settings.onLost(item, error))
    await Promise.race([written, patience])
    clearTimeout(timer)
  }

  /** Writes for good what was taken so far, and could not be written before. */
  flush(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    this.writing = this.writing.then(() => this.writePages())
    return this.writing
  }

  /** Takes what processes left that are gone. Answers how many items. */
  async takeLeft(now = Date.now()): Promise<number> {
    let taken = 0
    for (const name of this.list()) {
      const left = this.claim(path.join(this.settings.dir, name), now)
      if (left) {
        await this.writePage(left)
        taken += left.items.length
      }
    }
    return taken
  }

  private begin(): Page<T> {
    const { dir } = this.settings
    const file = path.join(dir, `${this.own}-${this.made++}${ENDING}`)
    const open = () => fs.openSync(file, "ax", 0o600)
    try {
      return { file, fd: open(), items: [] }
    } catch {
      fs.mkdirSync(dir, { recursive: true, mode: 0o700 })
      return { file, fd: open(), items: [] }
    }
  }

  /** Whatever comes goes into another file. */
  private endPage(): void {
    if (this.page) {
      this.waiting.push(this.page)
      fs.closeSync(this.page.fd!)
      this.page.fd = null
      this.page = null
    }
  }

  private async writePages(): Promise<void> {
    this.endPage()
    while (this.waiting.length) {
      try {
        await this.writePage(this.waiting[0]!)
      } catch (error) {
        this.settings.onError(error as Error)
        this.tryAgain()
        return
      }
      this.waiting.shift()
    }
  }

  private async writePage({ file, items, unreadable }: Page<T>): Promise<void> {
    for (let i = 0; i < items.length; i += AT_ONCE) {
      await this.writeWhatCanBe(items.slice(i, i + AT_ONCE))
    }
    if (unreadable?.length) {
      this.setAside(unreadable, "they could not be read")
    }
    fs.rmSync(file, { force: true })
  }

  /** Halves what is refused for one of them, until that one stands alone. */
  private async writeWhatCanBe(items: T[]): Promise<void> {
    try {
      await this.settings.write(items)
    } catch (error) {
      if (!this.settings.isAboutAnItem(error)) {
        throw error
      }
      if (items.length === 1) {
        this.setAside([JSON.stringify(items[0])], (error as Error).message)
        return
      }
      const half = Math.ceil(items.length / 2)
      await this.writeWhatCanBe(items.slice(0, half))
      await this.writeWhatCanBe(items.slice(half))
    }
  }

  private setAside(lines: string[], why: string): void {
    const file = path.join(this.settings.dir, `${this.own}${ASIDE}`)
    fs.mkdirSync(this.settings.dir, { recursive: true, mode: 0o700 })
    fs.appendFileSync(file, lines.map((line) => `${line}\n`).join(""), {
      mode: 0o600,
    })
    this.settings.onAside({ file, count: lines.length, why })
  }

  /** Nobody else is to take them meanwhile, but for what is not in memory. */
  private tryAgain(): void {
    let kept = 0
    for (const [n, { file, items }] of [...this.waiting.entries()].reverse()) {
      kept += items.length
      if (kept > MOST_ITEMS && n > 0) {
        this.waiting.splice(n, 1)
        continue
      }
      try {
        fs.utimesSync(file, new Date(), new Date())
      } catch {
        // Taken by another one, who writes the same.
      }
    }
    this.flushSoon(AGAIN_MS)
  }

  /** Of others, and own ones that are in memory no more. */
  private list(): string[] {
    const held = new Set(
      [this.page, ...this.waiting].map(
        (page) => page && path.basename(page.file)
      )
    )
    try {
      return fs
        .readdirSync(this.settings.dir)
        .filter((name) => name.endsWith(ENDING) && !held.has(name))
        .sort()
    } catch {
      // Nobody has taken anything yet.
      return []
    }
  }

  /** What a file holds that has lost its process; null for any other. */
  private claim(left: string, now: number): Page<T> | null {
    const { dir } = this.settings
    const file = path.join(dir, `taken-${this.own}-${this.made++}${ENDING}`)
    try {
      if (now - fs.statSync(left).mtimeMs < LEFT_MS) {
        return null
      }
      fs.renameSync(left, file)
      fs.utimesSync(file, new Date(now), new Date(now))
      return readPage<T>(file)
    } catch {
      // Another one was first.
      return null
    }
  }
}
