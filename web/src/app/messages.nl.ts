import type { Text } from '../shared/i18n/define.ts'

/** Texts around every screen, and of the start page, in Dutch. */
export const appNl = {
  'app.skip': { defaultMessage: 'Naar de inhoud', description: 'First link of every page, for keyboard users' },
  'app.signIn': { defaultMessage: 'Inloggen', description: 'Link in the header' },
  'app.toStart': { defaultMessage: 'Naar het begin', description: 'Button to the start page' },
  'app.language': { defaultMessage: 'Taal', description: 'Name of the language switch' },
  'app.live': { defaultMessage: 'Live', description: 'News arrives by itself' },
  'app.connecting': { defaultMessage: 'Verbinden…', description: 'The line is being opened' },
  'app.lost': { defaultMessage: 'Verbinding kwijt, we proberen het opnieuw', description: 'The line is down' },
  'app.navLabel': { defaultMessage: 'Hoofdmenu', description: 'Name of the menu in the header' },
  'app.navLabelPhone': {
    defaultMessage: 'Hoofdmenu onderaan',
    description: 'Name of the menu under the thumb on a phone',
  },
  'app.navStart': { defaultMessage: 'Begin', description: 'Menu' },
  'app.navMap': { defaultMessage: 'Kaart', description: 'Menu' },
  'app.navMine': { defaultMessage: 'Mijn vragen', description: 'Menu: my help requests' },
  'app.navHelp': { defaultMessage: 'Helpen', description: 'Menu: requests near me' },
  'app.navReport': { defaultMessage: 'Melden', description: 'Menu: something is wrong now' },
  'app.navNight': { defaultMessage: 'Achtervang', description: 'Menu: the night team' },
  'app.navOverview': { defaultMessage: 'Overzicht', description: 'Menu: the night at a glance' },
  'app.navRota': { defaultMessage: 'Rooster', description: 'Menu: shifts of the backup' },
  'app.navHandover': { defaultMessage: 'Overdracht', description: 'Menu: what the night leaves for the day' },
  'app.navFigures': { defaultMessage: 'Cijfers', description: 'Menu: figures of the backup' },
  'app.navQueue': { defaultMessage: 'Wachtrij', description: 'Menu: requests that wait' },
  'app.navBeds': { defaultMessage: 'Bedden', description: 'Menu: where is a bed' },
  'app.navLocation': { defaultMessage: 'Locatie', description: 'Menu: a location with beds, for who works there' },
  'app.navSettings': { defaultMessage: 'Instellingen', description: 'Menu' },
  'app.demoLabel': { defaultMessage: 'Demo', description: 'Name of the strip in demo mode' },
  'app.demoText': { defaultMessage: 'Demo: alles is verzonnen.', description: 'Strip in demo mode' },
  'app.demoPeople': { defaultMessage: 'Kies wie je bent', description: 'Link to the demo people' },
  'app.demoMail': { defaultMessage: 'Postvak', description: 'Link to the demo mailbox' },
  'app.scheme': { defaultMessage: 'Weergave', description: 'Choice of light or dark' },
  'app.schemeAuto': { defaultMessage: 'zoals je apparaat', description: 'Choice of light or dark' },
  'app.schemeLight': { defaultMessage: 'licht', description: 'Choice of light or dark' },
  'app.schemeDark': { defaultMessage: 'donker', description: 'Choice of light or dark' },
  'app.footerWords': {
    defaultMessage: 'Omzien: naar elkaar omzien in de buurt.',
    description: 'Last line of every page',
  },
  'app.notFoundTitle': {
    defaultMessage: 'Deze pagina is er niet',
    description: 'Page for an address that does not exist',
  },
  'app.notFoundText': {
    defaultMessage: 'Misschien is het adres verkeerd getypt, of is de pagina weggehaald.',
    description: 'Page for an address that does not exist',
  },
  'app.notForYouTitle': {
    defaultMessage: 'Deze pagina is niet voor jou',
    description: 'Signed in, but without the role',
  },
  'app.notForYouText': {
    defaultMessage: 'Je bent ingelogd, maar met deze rol kun je hier niets doen.',
    description: 'Signed in, but without the role',
  },
  'app.failedTitle': { defaultMessage: 'Er ging iets mis', description: 'A screen broke' },
  'app.failedText': {
    defaultMessage: 'Het ligt niet aan jou. Wat je hebt ingevuld is bewaard.',
    description: 'A screen broke',
  },
  'app.welcomeAbove': {
    defaultMessage: 'Buren in {place}',
    description: 'Small words above the title of the start page',
  },
  'app.welcomeTitle': {
    defaultMessage: 'We zien naar elkaar om',
    description: "Title of the start page; Omzien comes from 'naar elkaar omzien'",
  },
  'app.welcomeIntro': {
    defaultMessage:
      'Vraag een buur om hulp, of help zelf een keer. Vindt Omzien geen buur? Dan zoekt het wijkteam verder. Je vraag blijft nooit liggen.',
    description: 'What Omzien is, in plain words',
  },
  'app.doorAsk': { defaultMessage: 'Ik heb hulp nodig', description: 'First door' },
  'app.doorAskText': {
    defaultMessage: 'Samen boodschappen doen, mee naar het ziekenhuis, een praatje.',
    description: 'Under the first door',
  },
  'app.doorHelp': { defaultMessage: 'Ik wil helpen', description: 'Second door' },
  'app.doorHelpText': {
    defaultMessage: 'Kijk wie er bij jou in de buurt een hand kan gebruiken.',
    description: 'Under the second door',
  },
  'app.seeMap': { defaultMessage: 'Kijk wat er al is in de buurt', description: 'Link to the map on the start page' },
  'app.doorNow': { defaultMessage: 'Er is nu iets mis', description: 'Third door: report to the backup' },
  'app.doorNowText': {
    defaultMessage: 'Met jou of met iemand anders. Er komt iemand, dag en nacht.',
    description: 'Under the third door',
  },
  'app.howTitle': { defaultMessage: 'Zo gaat het', description: 'Heading of the three steps' },
  'app.how1Title': { defaultMessage: 'Je stelt je vraag', description: 'Step 1' },
  'app.how1Text': {
    defaultMessage: 'In een paar stappen, op je telefoon of computer. Je adres blijft geheim tot jij ja zegt.',
    description: 'Step 1',
  },
  'app.how2Title': { defaultMessage: 'Buren krijgen bericht', description: 'Step 2' },
  'app.how2Text': {
    defaultMessage: 'We vragen een paar buren tegelijk. Wie het eerst ja zegt, komt helpen.',
    description: 'Step 2',
  },
  'app.how3Title': { defaultMessage: 'Niemand gevonden? Dan gaan wij verder', description: 'Step 3' },
  'app.how3Text': {
    defaultMessage: 'Eerst kijkt het wijkteam mee, daarna zoekt de coördinator een vrijwilliger.',
    description: 'Step 3',
  },
} satisfies Record<string, Text>
