import { usePrompt } from "@medusajs/ui"

type Question = Parameters<ReturnType<typeof usePrompt>>[0]

/**
 * Asks before something is done. Afterwards the focus is where it was before:
 * Medusa's prompt leaves it on the page as a whole.
 */
export const useAsk = () => {
  const prompt = usePrompt()

  return async (question: Question): Promise<boolean> => {
    const opener = document.activeElement
    const isSure = await prompt(question)
    // The dialog takes the focus along once it is gone.
    setTimeout(() => {
      if (opener instanceof HTMLElement) opener.focus()
    })

    return isSure
  }
}
