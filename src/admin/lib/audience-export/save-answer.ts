import { fileNameOf } from "../api/file-name"
import { saveFile } from "../api/save-file"

/** Saves the file of an answer under the name that the server gives it. */
export const saveAnswer = async (
  answer: Response,
  fallback: string
): Promise<string> => {
  const name = fileNameOf(answer.headers.get("content-disposition"), fallback)
  saveFile(await answer.blob(), name)

  return name
}
