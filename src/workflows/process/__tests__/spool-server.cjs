/**
 * A process that takes an item with each request, by the spool as it is, and
 * answers then; its database is away. For spool.spec.ts, which kills it.
 */
const fs = require("node:fs")
const http = require("node:http")
const path = require("node:path")
const ts = require("typescript")

const file = path.join(__dirname, "../spool.ts")
const { outputText } = ts.transpileModule(fs.readFileSync(file, "utf8"), {
  compilerOptions: {
    esModuleInterop: true,
    module: ts.ModuleKind.CommonJS,
    target: "es2022",
  },
})
const made = { exports: {} }
new Function("require", "module", "exports", outputText)(
  require,
  made,
  made.exports
)

const spool = new made.exports.Spool({
  dir: process.argv[2],
  write: () => new Promise(() => {}),
  onError: (error) => {
    throw error
  },
})
const server = http.createServer((request, response) => {
  spool.add({ id: Number(request.url.slice(1)) })
  response.end()
})
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(String(server.address().port))
})
