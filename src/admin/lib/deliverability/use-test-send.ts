import { useMutation } from "@tanstack/react-query"

import type { AdminTestSendResponse } from "../../../types"
import { postRecovery } from "../api/recovery-api"

/** What a test is sent of; all else is the server's choice. */
export type TestSend = { to?: string; step_id?: string; store?: string }

/** Sends a test message. */
export const useTestSend = () =>
  useMutation({
    networkMode: "always",
    mutationFn: async ({ to, ...asked }: TestSend) => {
      const { test } = await postRecovery<AdminTestSendResponse>(
        "setup/test-send",
        { ...asked, ...(to && { to }) }
      )

      return test
    },
  })
