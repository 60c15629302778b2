const path = require("node:path")

const { default: Sequencer } = require("@jest/test-sequencer")

/**
 * What takes minutes begins first, however short its file is, so that no core
 * waits for it at the end. Those that keep many processes busy do not begin
 * together.
 */
const ORDER = [
  "browser/",
  "http/together/part-1",
  "http/together/part-2",
  "many-machines/",
  "http/together/",
  "faults/",
  "http/",
]

const rank = ({ path: file }) => {
  const name = file.split(path.sep).join("/")
  const found = ORDER.findIndex((part) =>
    name.includes(`/integration-tests/${part}`)
  )
  return found < 0 ? ORDER.length : found
}

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rank(a) - rank(b))
  }
}
