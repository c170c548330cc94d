import { describe, expect, it } from 'vitest'
import { dangersIn, mentionsDanger } from './safety.ts'

const dangerous: Record<string, string[]> = {
  'violence-at-home': [
    'Mijn man slaat mij als hij gedronken heeft',
    'hij SLAAT me en schopt de kinderen',
    'Ik word thuis geslagen door mijn zoon',
    'Er is sprake van kindermishandeling hiernaast',
    'mijn dochter is mishandeld',
    'm1sh4ndeld door mijn ex',
    'Ik ben bang voor mijn vriend en durf niet naar huis',
    'huiselijk geweld bij de buren',
    'ze is verkrácht',
    'My husband hits me when he is drunk',
    "I'm scared of my partner",
    'there is domestic violence in this house',
    'He abused me for years',
    'hij heeft me gisteren geslagen',
    'ik word gestalkt door mijn ex',
    'My dad hit my mum',
  ],
  suicide: [
    'Ik denk aan zelfmoord',
    'zelf moord',
    'Z E L F M O O R D',
    'z.e.l.f.m.o.o.r.d',
    'z3lfm00rd',
    'zelfmoort plegen',
    'zelfmord',
    'zelfmoooooord',
    'suïcidale gedachten',
    'suicied',
    'Ik wil dood',
    'ik wil niet dood, maar zo gaat het ook niet',
    'soms denk ik dat ik beter dood kan zijn',
    'Ik maak er een einde aan',
    'er een eind aan maken',
    'ik wil niet meer leven',
    'ik zie het echt niet meer zitten',
    'Ik wil mezelf iets aandoen',
    'ik snijd mezelf weer',
    'met een potje pillen geslikt',
    'I want to die',
    'I am not going to kill myself, but',
    'I don’t want to live anymore',
    'self-harm again',
    'thinking of ending my life',
    'wil er uit stappen',
    'ik maak me van kant',
    'mijn zoon dreigt zichzelf iets aan te doen',
    'I want to kill my self',
    'zel​fmoord',
    'ｚｅｌｆｍｏｏｒｄ',
  ],
  'acute-danger': [
    'Er is gevaar, kom snel',
    'moet ik 112 bellen?',
    'Bel de politie!',
    'de buurman bedreigt ons',
    'doodsbedreigingen gekregen',
    'de keuken staat in brand',
    'ik ruik gas in de gang',
    'hij zegt dat hij haar gaat vermoorden',
    'he has a knife',
    'my neighbour threatens me',
    'the kitchen is on fire',
    'please call the police',
    'er staat een man met een mes',
    'brand in de keuken',
    'someone is trying to break in',
  ],
  'medical-need': [
    'Ik heb pijn op de borst',
    'pijn in mijn borst sinds vanmorgen',
    'ik denk een hartaanval',
    'hartaaanval',
    'mijn moeder is bewusteloos',
    'Ik krijg bijna geen lucht',
    'ik kan niet goed ademen',
    'hij is gevallen en kan niet opstaan',
    'overdosis genomen',
    'over dosis',
    'moet er een ambulance komen',
    'ze hoort stemmen en is psychotisch',
    'I cannot breathe',
    'she is unconscious',
    'chest pain since this morning',
    'mum had a stroke',
    'He is bleeding badly',
    'ik bloed heel erg',
    'my grandmother fell and can’t get up',
  ],
}

const harmless = [
  'Wie gaat er met mij mee naar het ziekenhuis voor mijn heup?',
  'Ik heb een gebroken been en kan geen boodschappen doen',
  'Bloed prikken in het OLVG, ik vind het spannend',
  'mijn bloeddruk laten meten bij de dokter',
  'Kun je mijn medicijnen ophalen bij de apotheek?',
  'Een geweldige middag in het park',
  'Een spijker in de muur slaan en een plank ophangen',
  'De hond slaat aan als er iemand belt',
  'Samen wandelen, ik ben vaak alleen sinds mijn man overleden is',
  'Ik wil niet meer alleen eten',
  'Help me met mijn telefoon, ik word er gek van',
  'Formulier voor de hypotheek invullen',
  'Kun je me veilig thuis brengen na de bingo?',
  'Het is een beroerde dag, even koffie?',
  'Bladeren rapen in de tuin',
  'Voorlezen uit een spannend boek over ridders',
  'Huisnummer 112, tweede verdieping',
  'De lamp is kapot en ik durf niet op de trap',
  'Zelf moet ik tot vier uur werken',
  'De planten zijn bijna dood, wie geeft ze water?',
  'Mijn rug doet pijn, wie stofzuigt er?',
  'De batterij van de rookmelder moet vervangen, er is geen haast',
  'stroke my cat while I am away',
  'Help me carry the groceries upstairs',
  'A walk and a cup of tea with somebody who listens',
  'Could someone raise the grapes trellis with me?',
  'My back hurts, can someone get me bread?',
  'Reading with my daughter, she loves dragons',
  'I broke my leg and cannot cook',
  'Iemand die met mij voor de trein naar Utrecht op het perron wacht',
  'Kan iemand mijn kat eten geven? Hij bijt mij soms',
  'Ik ben bang voor honden, wie loopt er mee naar de winkel?',
  'help me kill the weeds in the garden',
]

describe('a text that mentions danger is recognised', () => {
  for (const [kind, texts] of Object.entries(dangerous))
    it.each(texts)(`as ${kind}: %s`, text => expect(dangersIn(text)).toContain(kind))

  it.each(harmless)('and an everyday question is not taken for one: %s', text => expect(dangersIn(text)).toEqual([]))

  it('in any of the texts given, also when others are absent', () => {
    expect(mentionsDanger(undefined, 'koffie?', 'ik wil dood')).toBe(true)
    expect(mentionsDanger(undefined, 'koffie?')).toBe(false)
  })

  it('in the longest text there may be, without keeping anybody waiting', () => {
    const start = performance.now()
    for (let i = 0; i < 20; i++) dangersIn('ik wil een bang voor niet meer op de '.repeat(54))
    expect((performance.now() - start) / 20).toBeLessThan(30)
  })
})
