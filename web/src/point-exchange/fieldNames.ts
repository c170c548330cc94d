import type { TextId } from '../shared/i18n/texts.ts'

/** What the facts of a support point are called. */
export const fieldNames: Record<string, TextId> = {
  ...{ name: 'pointExchange.field.name', lat: 'pointExchange.field.place', lon: 'pointExchange.field.place' },
  ...{ address: 'pointExchange.field.address', about: 'pointExchange.field.about', hours: 'pointExchange.field.hours' },
  ...{ functions: 'pointExchange.field.functions', groups: 'pointExchange.field.groups' },
  ...{ accessibility: 'pointExchange.field.accessibility', languages: 'pointExchange.field.languages' },
  ...{ organisation: 'pointExchange.field.organisation', neighboursWelcome: 'pointExchange.field.welcome' },
  ...{ phone: 'pointExchange.field.contact', email: 'pointExchange.field.contact' },
  ...{ website: 'pointExchange.field.contact', films: 'pointExchange.field.films' },
  confirmedOn: 'pointExchange.field.confirmed',
}
