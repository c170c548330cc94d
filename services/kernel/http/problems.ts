import type { LocalText } from '../../contracts/api/common.ts'

const problem = (status: number, nl: string, en: string) => ({ status, title: { nl, en } })

/** Every problem there is, by its stable code: HTTP status and title [RFC 9457]. Titles say what can be done. */
export const problems = {
  'malformed-json': problem(400, 'Dit bericht is niet leesbaar.', 'This message cannot be read.'),
  'invalid-parameter': problem(
    400,
    'Het adres van deze vraag klopt niet.',
    'The address of this question is not right.',
  ),
  'invalid-cursor': problem(400, 'Deze bladzijde bestaat niet. Begin opnieuw.', 'There is no such page. Start again.'),
  'bad-request': problem(400, 'Deze vraag klopt niet.', 'This request is not right.'),
  'not-signed-in': problem(401, 'Log eerst in.', 'Sign in first.'),
  'session-ended': problem(401, 'Je bent uitgelogd. Log opnieuw in.', 'You were signed out. Sign in again.'),
  'wrong-code': problem(401, 'Deze code klopt niet of is verlopen.', 'This code is wrong or has expired.'),
  'passkey-failed': problem(
    422,
    'Deze passkey werkte niet. Probeer het opnieuw, of log in met een code.',
    'This passkey did not work. Try again, or sign in with a code.',
  ),
  'sign-in-again': problem(
    403,
    'Log voor de zekerheid eerst opnieuw in.',
    'To be on the safe side, sign in again first.',
  ),
  'mail-not-configured': problem(
    409,
    'Omzien kan hier nog geen e-mail versturen. Log op een andere manier in.',
    'Omzien cannot send e-mail here yet. Sign in in another way.',
  ),
  'mail-failed': problem(
    503,
    'De e-mail kon niet worden verstuurd. Probeer het zo opnieuw.',
    'The e-mail could not be sent. Try again in a moment.',
  ),
  'unknown-organisation': problem(422, 'Deze organisatie kennen we niet.', 'We do not know this organisation.'),
  forbidden: problem(403, 'Dit mag je niet doen.', 'You may not do this.'),
  'wrong-origin': problem(403, 'Deze vraag komt van een andere website.', 'This request comes from another website.'),
  'not-found': problem(
    404,
    'Dit bestaat niet, of je mag het niet zien.',
    'This does not exist, or you may not see it.',
  ),
  'method-not-allowed': problem(405, 'Dit kan hier niet.', 'This cannot be done here.'),
  'request-timeout': problem(
    408,
    'Het duurde te lang voor je vraag er helemaal was. Probeer het opnieuw.',
    'It took too long before all of your request was here. Try again.',
  ),
  'wrong-state': problem(409, 'Dit kan nu niet meer.', 'This cannot be done any more.'),
  'already-matched': problem(
    409,
    'Iemand anders was net eerder. Dank je wel!',
    'Somebody else was just before you. Thank you!',
  ),
  'offer-expired': problem(409, 'Deze vraag staat niet meer open voor jou.', 'This is no longer open to you.'),
  'too-many-tasks': problem(
    409,
    'Je helpt al met zoveel vragen als je wilde.',
    'You already help with as many requests as you wanted.',
  ),
  'not-taken-in': problem(
    409,
    'Voor deze hulpvraag is een ingeschreven vrijwilliger nodig.',
    'This request needs a taken-in volunteer.',
  ),
  'bed-taken': problem(409, 'Dit bed is al bezet in deze nachten.', 'This bed is taken in these nights.'),
  'bed-blocked': problem(
    409,
    'Dit bed kan in deze nachten niet worden gebruikt.',
    'This bed cannot be used in these nights.',
  ),
  'bed-not-for-kind': problem(
    409,
    'Dit bed is niet voor dit soort verblijf.',
    'This bed is not for this kind of stay.',
  ),
  'groups-do-not-fit': problem(
    409,
    'Wie hier komt, past niet bij dit bed of bij wie er dan woont.',
    'Whoever comes does not fit this bed or who lives there then.',
  ),
  'stay-too-long': problem(409, 'Dit is langer dan mag.', 'This is longer than allowed.'),
  'stay-too-short': problem(409, 'Dit is korter dan mag.', 'This is shorter than allowed.'),
  'yearly-maximum': problem(
    409,
    'Deze persoon heeft dit jaar geen nachten meer over.',
    'This person has no nights left this year.',
  ),
  'hold-expired': problem(
    409,
    'Het bed was niet langer voor je vastgehouden. Kijk of het nog vrij is.',
    'The bed was no longer held for you. Look whether it is still free.',
  ),
  'call-closed': problem(
    409,
    'De melding van de achtervang is al afgesloten.',
    'The backup call has been closed already.',
  ),
  'unknown-group': problem(422, 'Deze groep kennen we niet.', 'We do not know this group.'),
  'unknown-function': problem(422, 'Deze functie kennen we niet.', 'We do not know this function.'),
  'not-a-picture': problem(
    422,
    'Dit is geen foto die we kunnen lezen. Kies een JPEG, PNG of WebP.',
    'This is no picture that we can read. Choose a JPEG, PNG or WebP.',
  ),
  'too-many-pictures': problem(
    409,
    'Er staan al tien foto’s bij. Haal er eerst een weg.',
    'There are ten pictures already. Take one away first.',
  ),
  'unknown-feature': problem(422, 'Dit kenmerk kennen we niet.', 'We do not know this feature.'),
  'activity-full': problem(409, 'Zoveel plaatsen zijn er niet meer.', 'There are not so many places left.'),
  'idempotency-key-in-use': problem(409, 'Je vraag wordt nog verwerkt.', 'Your request is still being handled.'),
  'changed-meanwhile': problem(
    412,
    'Iemand heeft dit net gewijzigd. Kijk eerst opnieuw.',
    'Somebody just changed this. Look again first.',
  ),
  'too-large': problem(413, 'Dit is te groot om te versturen.', 'This is too large to send.'),
  'unsupported-media-type': problem(415, 'Stuur dit als JSON.', 'Send this as JSON.'),
  'invalid-body': problem(422, 'Niet alles is goed ingevuld.', 'Not everything is filled in correctly.'),
  'upgrade-required': problem(426, 'Dit adres is voor een WebSocket.', 'This address is for a WebSocket.'),
  'idempotency-key-reused': problem(
    422,
    'Deze sleutel is al voor iets anders gebruikt.',
    'This key was already used for something else.',
  ),
  'unknown-kind': problem(422, 'Deze soort hulp kennen we niet.', 'We do not know this kind of help.'),
  'outside-region': problem(
    422,
    'Deze plek ligt buiten het gebied van Omzien.',
    'This place is outside the region of Omzien.',
  ),
  'period-in-past': problem(422, 'Dit moment is al geweest.', 'This moment has already passed.'),
  'already-acknowledged': problem(409, 'Een ander heeft deze melding al.', 'Somebody else has this call already.'),
  'visit-needed': problem(
    422,
    'Elke melding leidt tot een bezoek. Zonder bezoek is een reden van een tweede persoon nodig.',
    'Every report leads to a visit. Without one a reason of a second person is needed.',
  ),
  'unknown-person': problem(422, 'Deze persoon kan dit niet doen.', 'This person cannot do this.'),
  'unknown-area': problem(422, 'Dit gebied kennen we niet.', 'We do not know this area.'),
  'invalid-hours': problem(422, 'Deze openingstijden kloppen niet.', 'These opening hours are not right.'),
  'invalid-period': problem(422, 'Deze tijden kloppen niet.', 'These times are not right.'),
  'too-many': problem(
    429,
    'Dat zijn er veel achter elkaar. Probeer het straks opnieuw.',
    'That is a lot in a row. Try again later.',
  ),
  'headers-too-large': problem(
    431,
    'Het adres of de kopregels van je vraag zijn te lang.',
    'The address or the headers of your request are too long.',
  ),
  internal: problem(
    500,
    'Er ging bij ons iets mis. Probeer het opnieuw.',
    'Something went wrong on our side. Try again.',
  ),
  overloaded: problem(503, 'Het is nu te druk. Probeer het zo opnieuw.', 'It is too busy now. Try again in a moment.'),
} satisfies Record<string, { status: number; title: LocalText }>

/** Stable code of a problem. */
export type ProblemCode = keyof typeof problems

/** A field that is not right: where, which rule, and in words. */
export interface FieldError {
  pointer: string
  code: string
  detail: LocalText
}

/**
 * An error the asker is told about; one place turns it into `application/problem+json`. `more` are members of its own
 * that help to go on [RFC 9457, 3.2], such as beds that are free instead.
 */
export class HttpProblem extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly detail: LocalText | undefined
  readonly errors: FieldError[]
  readonly headers: Record<string, string>
  readonly more: Record<string, unknown>

  constructor(
    code: ProblemCode,
    more: {
      detail?: LocalText
      errors?: FieldError[]
      headers?: Record<string, string>
      more?: Record<string, unknown>
    } = {},
  ) {
    super(code)
    this.code = code
    this.status = problems[code].status
    this.detail = more.detail
    this.errors = more.errors ?? []
    this.headers = more.headers ?? {}
    this.more = more.more ?? {}
  }
}

/** A problem with one field of the body, `pointer` as in RFC 6901. */
export const fieldProblem = (code: ProblemCode, pointer: string, detail?: LocalText): HttpProblem =>
  new HttpProblem(code, { errors: [{ pointer, code, detail: detail ?? problems[code].title }] })
