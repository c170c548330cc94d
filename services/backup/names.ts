import { nameFinderIn } from '../kernel/names.ts'

/** The names of people, as far as this service knows them; gives each as others may see them. */
export const nameFinder = nameFinderIn('backup')
