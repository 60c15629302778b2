const fs = require("node:fs")
const path = require("node:path")

const HTTP = path.resolve(__dirname, "../http")

/** They set Medusa up in another way, or change it for good. */
const OWN = ["health", "privacy", "webhooks", "without-provider"]

const own = OWN.map((name) => path.join(HTTP, `${name}.spec.ts`))

/** In `together/`, each of them a file. */
const PARTS = fs.readdirSync(path.join(HTTP, "together")).length

/**
 * The files of one part, when all of integration-tests/http runs: all but
 * those with a Medusa of their own, so that a new file needs no entry. Each
 * goes, the longest first, where the least is.
 */
function filesOfPart(part) {
  const parts = Array.from({ length: PARTS }, () => ({ size: 0, files: [] }))
  const files = fs
    .readdirSync(HTTP)
    .filter((name) => name.endsWith(".spec.ts"))
    .map((name) => path.join(HTTP, name))
    .filter((file) => !own.includes(file))
    .map((file) => ({ file, size: fs.statSync(file).size }))
    .sort((a, b) => b.size - a.size || (a.file < b.file ? -1 : 1))
  for (const { file, size } of files) {
    const least = parts.reduce((a, b) => (b.size < a.size ? b : a))
    least.files.push(file)
    least.size += size
  }
  return parts[part - 1].files
}

module.exports = { filesOfPart, HTTP, OWN }
