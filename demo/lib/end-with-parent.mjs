/**
 * Loaded into the Medusa process before anything else. When the demo is
 * killed, its end of the channel closes, and Medusa must not be left behind.
 */
process.on("disconnect", () => {
  process.kill(process.pid, "SIGTERM")
  setTimeout(() => process.exit(1), 5000).unref()
})
process.channel?.unref()
