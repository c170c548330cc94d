/** A number to call with one press. */
export const CallLink = ({ number }: { number: string }) => (
  <a className="call" href={`tel:${number.replace(/[^+\d]/g, '')}`}>
    {number}
  </a>
)
