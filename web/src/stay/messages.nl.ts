import type { Text } from '../shared/i18n/define.ts'

/** Texts of my own stay, in Dutch. */
export const stayNl = {
  'myStay.title': {
    defaultMessage: 'Je logeert van {from} tot {to}',
    description: 'Title; from and to are days, such as vrijdag 5 december',
  },
  'myStay.titleNow': { defaultMessage: 'Je logeert hier tot {to}', description: 'Title while somebody is there' },
  'myStay.titleOver': { defaultMessage: 'Je logeerde van {from} tot {to}', description: 'Title afterwards' },
  'myStay.titleOff': {
    defaultMessage: 'Je logeert niet van {from} tot {to}',
    description: 'Title of a stay that was called off',
  },
  'myStay.intro': { defaultMessage: 'Bij {location}', description: 'Under the title; location is a name' },
  'myStay.noneTitle': { defaultMessage: 'Mijn verblijf', description: 'Title without a stay' },
  'myStay.none': { defaultMessage: 'Je hebt nu geen verblijf', description: 'Empty' },
  'myStay.noneText': {
    defaultMessage: 'Gaat het thuis even niet? Praat erover met je begeleider of het wijkteam.',
    description: 'What to do now',
  },
  'myStay.noneBackup': { defaultMessage: 'Dag en nacht kun je bellen:', description: 'Followed by a number' },
  'myStay.offTitle': { defaultMessage: 'Dit verblijf gaat niet door', description: 'The stay was called off' },
  'myStay.offText': {
    defaultMessage: 'Weet je niet waarom? Vraag het aan wie het met je regelde.',
    description: 'The stay was called off',
  },
  'myStay.overdueTitle': { defaultMessage: 'Je blijft wat langer', description: 'The day of leaving has passed' },
  'myStay.overdueText': {
    defaultMessage: 'De dag dat je zou weggaan is voorbij. Spreek met de locatie af tot wanneer je blijft.',
    description: 'The day of leaving has passed',
  },
  'myStay.whenTitle': { defaultMessage: 'Wanneer', description: 'Heading' },
  'myStay.arriveFrom': { defaultMessage: 'Je kunt er terecht vanaf', description: 'Followed by a day and a time' },
  'myStay.leaveBy': { defaultMessage: 'Je gaat weg uiterlijk', description: 'Followed by a day and a time' },
  'myStay.arrivedAt': { defaultMessage: 'Je kwam aan op', description: 'Followed by a day and a time' },
  'myStay.leftAt': { defaultMessage: 'Je ging weg op', description: 'Followed by a day and a time' },
  'myStay.howLong': { defaultMessage: 'Hoe lang', description: 'Followed by a number of nights' },
  'myStay.nights': { defaultMessage: '{nights, plural, one {1 nacht} other {# nachten}}', description: 'Length' },
  'myStay.whereTitle': { defaultMessage: 'Waar', description: 'Heading' },
  'myStay.location': { defaultMessage: 'Locatie', description: 'Label of a name' },
  'myStay.address': { defaultMessage: 'Adres', description: 'Label' },
  'myStay.room': { defaultMessage: 'Kamer', description: 'Label' },
  'myStay.phone': { defaultMessage: 'Bel de locatie', description: 'Label of a number' },
  'myStay.map': { defaultMessage: 'Kaart met {name}', description: 'Name of the map; name is a location' },
  'myStay.route': { defaultMessage: 'Route ernaartoe', description: 'Link to the maps of this device' },
  'myStay.bringTitle': { defaultMessage: 'Wat neem je mee?', description: 'Heading' },
  'myStay.bringUnknown': {
    defaultMessage:
      'Neem kleren mee voor een paar dagen, je spullen om te wassen, en je medicijnen als je die gebruikt.',
    description: 'The location said nothing about what to bring',
  },
  'myStay.rulesTitle': { defaultMessage: 'Huisregels', description: 'Heading' },
  'myStay.planTitle': { defaultMessage: 'Mijn plan', description: 'Heading' },
  'myStay.planText': {
    defaultMessage:
      'Dit is van jou. Je schrijft het zelf, wanneer je wilt, of niet. Logeren mag altijd, ook zonder plan.',
    description: 'Above the form: never a condition',
  },
  'myStay.strengths': { defaultMessage: 'Waar ben ik goed in? Wat geeft me kracht?', description: 'Label' },
  'myStay.strengthsHint': {
    defaultMessage: 'Bijvoorbeeld: koken, wandelen, muziek, mijn zus.',
    description: 'Hint',
  },
  'myStay.plan': { defaultMessage: 'Wat wil ik de komende dagen?', description: 'Label' },
  'myStay.planHint': {
    defaultMessage: 'Bijvoorbeeld: eerst slapen, dan mijn post openen, samen eten.',
    description: 'Hint',
  },
  'myStay.planSavesItself': {
    defaultMessage:
      'Wat je schrijft, wordt vanzelf bewaard. Jij leest het, en het team dat dit met je regelde. De locatie leest het niet.',
    description: 'Below the form, before anything was typed',
  },
  'myStay.planSaving': { defaultMessage: 'Bewaren…', description: 'Below the form' },
  'myStay.planKept': { defaultMessage: 'Bewaard.', description: 'Below the form' },
  'myStay.planWaiting': {
    defaultMessage: 'Nog niet verstuurd. Het staat op dit apparaat; we proberen het steeds opnieuw.',
    description: 'Below the form: the line is down',
  },
  'myStay.peopleTitle': { defaultMessage: 'Wie er voor je zijn', description: 'Heading' },
  'myStay.contact': { defaultMessage: 'Vaste contactpersoon', description: 'Label' },
  'myStay.contactUnknown': {
    defaultMessage: 'Nog niet bekend. Vraag ernaar als je aankomt.',
    description: 'No fixed contact yet',
  },
  'myStay.nextCarer': { defaultMessage: 'Wie je daarna helpt', description: 'Label: the next carer' },
  'myStay.nextCarerUnknown': { defaultMessage: 'Dat spreken we samen af.', description: 'No next carer yet' },
  'myStay.needToKnow': { defaultMessage: 'Wat de locatie over je weet', description: 'Label' },
  'myStay.needToKnowText': {
    defaultMessage: 'Klopt er iets niet? Zeg het tegen de locatie of tegen wie het met je regelde.',
    description: 'Under what the location knows',
  },
  'myStay.afterTitle': { defaultMessage: 'En daarna?', description: 'Heading' },
  'myStay.kept': {
    defaultMessage: 'Je plek bij {location} is bewaard tot {day}. Opnieuw proberen mag zo vaak als nodig is.',
    description: 'A place in a 24-hour facility is kept for who tries to live in a satellite home',
  },
  'myStay.afterText': {
    defaultMessage: 'Dat spreken we samen af voordat je weggaat. Je gaat niet weg zonder te weten wat er daarna komt.',
    description: 'No next step yet',
  },
  'myStay.next.home': { defaultMessage: 'Je gaat naar huis.', description: 'Next step' },
  'myStay.next.longer-respite': { defaultMessage: 'Je blijft langer logeren.', description: 'Next step' },
  'myStay.next.24-hour-facility': {
    defaultMessage: 'Je gaat naar een plek waar dag en nacht iemand is.',
    description: 'Next step',
  },
  'myStay.next.backup-follow-up': {
    defaultMessage: 'Je gaat naar huis. De achtervang houdt contact met je.',
    description: 'Next step',
  },
  'myStay.next.other': { defaultMessage: 'Dit hebben we afgesproken.', description: 'Next step; a note follows' },
  'myStay.laterTitle': { defaultMessage: 'Later logeer je ook', description: 'Heading' },
  'myStay.later': { defaultMessage: 'Van {from} tot {to}, bij {location}', description: 'A later stay' },
} satisfies Record<string, Text>
