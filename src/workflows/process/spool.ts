import fs from "node:fs"
import path from "node:path"
import { randomBytes } from "node:crypto"

type Settings<T> = {
  /** Where files are; nobody else's, and the same for all processes of a
   *  machine. Made when it is first needed. */
  dir: string
  /** Writes items for good. Writing one again must change nothing. */
  write: (items: T[]) => Promise<void>
  onError: (error: Error) => void
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

const ENDING = ".spool"

/** Items that are written together, and the file that holds them until then. */
type Page<T> = { file: string; fd: number | null; items: T[] }

/**
 * Takes items at once and writes them for good together a moment later. Each
 * is in a file before `add` comes back: one appending write, so that the death
 * of the process loses none (that of the machine may). A file goes when what it
 * holds was written; what a dead process left is taken by whoever looks next,
 * who claims it by renaming it.
 */
export class Spool<T> {
  private page: Page<T> | null = null
  private readonly waiting: Page<T>[] = []
  private timer: NodeJS.Timeout | undefined
  private writing: Promise<void> = Promise.resolve()
  private readonly own = `${process.pid}-${randomBytes(6).toString("hex")}`
  private made = 0

  constructor(private readonly settings: Settings<T>) {}

  /**
   * Takes an item. When no file can be written it is written for good first,
   * and what is answered is awaited.
   * @throws where that is not possible either
   */
  add(item: T): Promise<void> | undefined {
    try {
      this.page ??= this.begin()
      fs.writeSync(this.page.fd!, `${JSON.stringify(item)}\n`)
    } catch (error) {
      this.settings.onError(error as Error)
      return this.settings.write([item])
    }
    this.page.items.push(item)
    this.timer ??= setTimeout(() => void this.flush(), FLUSH_AFTER_MS).unref()
    return undefined
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
      for (let i = 0; i < (left?.items.length ?? 0); i += AT_ONCE) {
        await this.settings.write(left!.items.slice(i, i + AT_ONCE))
      }
      if (left) {
        taken += left.items.length
        fs.rmSync(left.file, { force: true })
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

  private async writePages(): Promise<void> {
    if (this.page) {
      this.waiting.push(this.page)
      fs.closeSync(this.page.fd!)
      this.page.fd = null
      this.page = null
    }
    while (this.waiting.length) {
      const [page] = this.waiting
      try {
        for (let i = 0; i < page!.items.length; i += AT_ONCE) {
          await this.settings.write(page!.items.slice(i, i + AT_ONCE))
        }
      } catch (error) {
        this.settings.onError(error as Error)
        this.tryAgain()
        return
      }
      this.waiting.shift()
      fs.rmSync(page!.file, { force: true })
    }
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
    this.timer ??= setTimeout(() => void this.flush(), AGAIN_MS).unref()
  }

  private list(): string[] {
    try {
      return fs
        .readdirSync(this.settings.dir)
        .filter((name) => name.endsWith(ENDING) && !name.startsWith(this.own))
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
      const lines = fs.readFileSync(file, "utf8").split("\n")
      return { file, fd: null, items: lines.flatMap(parseLine<T>) }
    } catch {
      // Another one was first.
      return null
    }
  }
}

/** The last line of a process that died while it wrote is none. */
function parseLine<T>(line: string): T[] {
  try {
    return line ? [JSON.parse(line) as T] : []
  } catch {
    return []
  }
}
