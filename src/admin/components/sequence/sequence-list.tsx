import { useSequences } from "../../lib/sequence/use-sequences"
import { SequenceControls } from "./sequence-controls"

/** Every sequence with its switch. */
export const SequenceList = () => {
  const { data = [] } = useSequences()
  const sequences = data.filter(({ status }) => status !== "archived")

  return (
    <>
      {sequences.map((sequence) => (
        <SequenceControls
          key={sequence.id}
          sequence={sequence}
          isNamed={sequences.length > 1}
        />
      ))}
    </>
  )
}
