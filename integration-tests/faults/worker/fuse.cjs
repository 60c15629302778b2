/**
 * Ends this process with SIGKILL at one chosen point of the send protocol:
 * nothing is flushed, closed or rolled back by anybody but the system.
 */
let armed = null

/** @param plan `{ at, after }`: the `after`th time that `at` is reached */
exports.arm = function arm(plan) {
  armed = plan && { ...plan }
}

/** Whether the next arrival at this point is the chosen one. */
exports.isLast = function isLast(point) {
  return armed?.at === point && armed.after === 1
}

/** To be called wherever the protocol passes a point. */
exports.reach = function reach(point) {
  if (!armed || armed.at !== point) {
    return
  }
  armed.after -= 1
  if (armed.after === 0) {
    process.kill(process.pid, "SIGKILL")
    // The signal may take a moment; this process must not go on meanwhile.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  }
}
