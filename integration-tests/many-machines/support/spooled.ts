import fs from "node:fs"
import path from "node:path"

/** What is in files and not in the database, with those files' names. */
export function spooled(dir: string): { files: string[]; hits: number } {
  const files = fs
    .readdirSync(dir)
    .map((name) => path.join(dir, name))
    .filter((file) => file.endsWith(".spool"))
  const lines = files.flatMap((file) =>
    fs.readFileSync(file, "utf8").split("\n").filter(Boolean)
  )
  return { files, hits: lines.length }
}

/** As if a minute had gone by since anybody was at these files. */
export function age(files: string[]): void {
  const then = new Date(Date.now() - 60_000)
  for (const file of files) {
    fs.utimesSync(file, then, then)
  }
}
