/**
 * A process that takes an item with each request, by the spool as it is, and
 * answers then; its database is away. For spool.spec.ts, which kills it.
 */
const fs = require("node:fs")
const http = require("node:http")
const path = require("node:path")
const ts = require("typescript")

function load(name) {
  const file = path.join(__dirname, "..", `${name}.ts`)
  const { outputText } = ts.transpileModule(fs.readFileSync(file, "utf8"), {
    compilerOptions: {
      esModuleInterop: true,
      module: ts.ModuleKind.CommonJS,
      target: "es2022",
    },
  })
  const made = { exports: {} }
  const find = (id) => (id.startsWith("./") ? load(id.slice(2)) : require(id))
  new Function("require", "module", "exports", outputText)(
    find,
    made,
    made.exports
  )
  return made.exports
}

const { Spool } = load("spool")
const spool = new Spool({
  dir: process.argv[2],
  write: () => new Promise(() => {}),
  isAboutAnItem: () => false,
  onError: (error) => {
    throw error
  },
  onAside: () => {},
  onLost: () => {},
})
const server = http.createServer((request, response) => {
  spool.add({ id: Number(request.url.slice(1)) })
  response.end()
})
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(String(server.address().port))
})
