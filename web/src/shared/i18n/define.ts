/** One text in Dutch, and what a translator must know about it. */
export interface Text {
  defaultMessage: string
  description: string
}

/** The English words for every Dutch text of a set; forgetting one does not compile. */
export type Translation<Texts extends Record<string, Text>> = Record<keyof Texts, string>
