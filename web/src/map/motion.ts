/** Whether somebody asked their device for less motion: maps then jump instead of gliding. */
export const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches
