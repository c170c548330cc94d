let first: string | undefined

/**
 * Takes from the answer to `GET me` where the log was: what is told after it may be missing from every answer that
 * follows. The first one counts, until a line is opened; whoever is not signed in has none.
 */
export const noteFirstPosition = (position: string | null, isSignedIn: boolean) => {
  if (position !== null) first = isSignedIn ? (first ?? position) : undefined
}

/** Where the line begins, once: a line that is opened later begins where it is then. */
export const takeFirstPosition = (): string | undefined => {
  const position = first
  first = undefined
  return position
}
