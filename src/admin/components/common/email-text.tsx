type EmailTextProps = { email: string }

/** An address that, where it is too long for its line, breaks at the @. */
export const EmailText = ({ email }: EmailTextProps) => {
  const [name, host] = email.split("@")

  return (
    <>
      {name}
      <wbr />
      {host && `@${host}`}
    </>
  )
}
