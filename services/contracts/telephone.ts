/** A telephone number as people write it: three digits or more, and no letters but those of an extension. */
export const telephone = /^(?:[^\p{L}\d]*\d){3}[^\p{L}]*(?:(?:ext(?:ension)?|toestel|tst|x)[^\p{L}]*)?$/iu
