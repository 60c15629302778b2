const fs = require("node:fs")
const path = require("node:path")

/**
 * Folders whose files share what takes long to begin when all of them run, and
 * those of their files that begin by themselves: they set Medusa up in another
 * way, change it for good, or need none.
 */
const OWN = {
  http: ["health", "privacy", "webhooks", "without-provider"],
  modules: ["migrations"],
}

const folderOf = (group) => path.resolve(__dirname, "..", group)

/**
 * The files of one part of a folder, when all of it runs: all but those that
 * begin by themselves, so that a new file needs no entry. Each goes, the
 * longest first, where the least is. Each file in `together/` is a part.
 */
function filesOfPart(group, part) {
  const folder = folderOf(group)
  const parts = fs
    .readdirSync(path.join(folder, "together"))
    .map(() => ({ size: 0, files: [] }))
  const files = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".spec.ts"))
    .filter((name) => !OWN[group].includes(name.replace(".spec.ts", "")))
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, size: fs.statSync(file).size }))
    .sort((a, b) => b.size - a.size || (a.file < b.file ? -1 : 1))
  for (const { file, size } of files) {
    const least = parts.reduce((a, b) => (b.size < a.size ? b : a))
    least.files.push(file)
    least.size += size
  }
  return parts[part - 1].files
}

/**
 * What jest passes over: with `together` the files that parts read, without it
 * the parts.
 */
const passedOver = (together) =>
  Object.entries(OWN).map(([group, own]) =>
    together
      ? `${folderOf(group)}/(?!(${own.join("|")})\\.)[^/]+\\.spec\\.ts$`
      : `${folderOf(group)}/together/`
  )

module.exports = { filesOfPart, passedOver }
