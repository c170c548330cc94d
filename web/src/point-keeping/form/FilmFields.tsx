import { useText } from '../../shared/i18n/Language.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { TextInput } from '../../shared/ui/TextInput.tsx'
import './FilmFields.css'
import type { PointPartProps } from './PointFields.tsx'

const most = 10

/** Films about it, somewhere else on the web ('make short films of your location' [004]). */
export const FilmFields = ({ form: { value, change }, problemAt }: PointPartProps) => {
  const say = useText()
  const { films } = value
  const put = (at: number, part: Partial<(typeof films)[number]>) =>
    change({ films: films.map((film, i) => (i === at ? { ...film, ...part } : film)) })
  return (
    <Panel title={say('pointKeeping.films')}>
      <p>{say('pointKeeping.filmsText')}</p>
      {films.map((film, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a film has nothing else to be known by while it is typed
        <div key={at} className="film-fields">
          <TextInput
            id={`film-${at}-url`}
            type="url"
            label={say('pointKeeping.filmUrl', { number: at + 1 })}
            hint={say('pointKeeping.websiteHint')}
            error={problemAt(`film-${at}-url`)}
            maxLength={500}
            value={film.url}
            onChange={url => put(at, { url })}
          />
          <TextInput
            id={`film-${at}-title`}
            label={say('pointKeeping.filmTitle', { number: at + 1 })}
            error={problemAt(`film-${at}-title`)}
            maxLength={200}
            value={film.title}
            onChange={title => put(at, { title })}
          />
          <p>
            <Button look="quiet" size="sm" onPress={() => change({ films: films.filter((_, i) => i !== at) })}>
              {say('pointKeeping.filmRemove', { number: at + 1 })}
            </Button>
          </p>
        </div>
      ))}
      {films.length < most && (
        <p>
          <Button look="secondary" icon="plus" onPress={() => change({ films: [...films, { url: '', title: '' }] })}>
            {say('pointKeeping.filmAdd')}
          </Button>
        </p>
      )}
    </Panel>
  )
}
