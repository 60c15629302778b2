/** This process's clock: the real one, put forward by the harness. */
let offsetMs = 0

exports.setOffset = (ms) => {
  offsetMs = ms
}

exports.now = () => new Date(Date.now() + offsetMs)
