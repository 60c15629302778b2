/**
 * The mail provider: a process of its own that nobody kills. POST / takes a
 * message, GET / tells the book, PUT / sets the behavior. Its port goes to
 * the harness.
 */
import { createServer } from "node:http"
import { Behavior } from "./behavior.mjs"
import { Book } from "./book.mjs"

const book = new Book(process.argv[2])
let behavior = new Behavior()

const server = createServer(async (request, response) => {
  let body = ""
  for await (const chunk of request.setEncoding("utf8")) {
    body += chunk
  }
  switch (request.method) {
    case "GET":
      response.end(JSON.stringify(book))
      return
    case "PUT":
      behavior = new Behavior(JSON.parse(body))
      response.end()
      return
    default:
      take(JSON.parse(body), response)
  }
})

function take({ killMe, ...message }, response) {
  const treatment = behavior.treat(message)
  book.noteCall(message)
  if (treatment !== "accept") {
    book.noteTrouble()
  }
  const accepts = ["accept", "silent"].includes(treatment)
  const answer = () => {
    if (accepts) {
      book.accept(message)
    }
    if (killMe) {
      end(killMe)
      return
    }
    const { status, headers } = toAnswer(treatment)
    if (status) {
      response.writeHead(status, headers).end()
    }
  }
  setTimeout(answer, behavior.delayMs)
}

function toAnswer(treatment) {
  switch (treatment) {
    case "accept":
      return { status: 200 }
    case "fail":
      return { status: 500 }
    case "refuse":
      return { status: 410 }
    case "tooMany":
      return { status: 429, headers: { "retry-after": behavior.retryAfter } }
    default:
      return {}
  }
}

/** The sender may have been killed by somebody else meanwhile. */
function end(pid) {
  try {
    process.kill(pid, "SIGKILL")
  } catch (error) {
    if (error.code !== "ESRCH") {
      throw error
    }
  }
}

server.keepAliveTimeout = 60_000
server.requestTimeout = 0
server.listen(0, "127.0.0.1", () => process.send(server.address().port))
process.once("disconnect", () => process.exit())
