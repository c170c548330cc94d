import type { Static } from 'typebox'
import type { SupportPointFilm, SupportPointPicture } from '../../../../services/contracts/api/support-points.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Icon } from '../../shared/ui/Icon.tsx'

interface PicturesProps {
  pictures: SupportPointPicture[]
  films: Static<typeof SupportPointFilm>[]
}

/** What it looks like. Films are links: a player of another site would tell that site who looks. */
export const Pictures = ({ pictures, films }: PicturesProps) => {
  const say = useText()
  return (
    <>
      {pictures.length > 0 && (
        <ul className="about-pictures" aria-label={say('points.pictures')}>
          {pictures.map(({ id, url, alt, width, height }) => (
            <li key={id}>
              <img src={url} alt={alt} width={width} height={height} loading="lazy" decoding="async" />
            </li>
          ))}
        </ul>
      )}
      {films.length > 0 && (
        <section aria-labelledby="films">
          <h2 id="films">{say('points.films')}</h2>
          <ul>
            {films.map(({ url, title }) => (
              <li key={url}>
                <a className="about-link" href={url} target="_blank" rel="noreferrer">
                  <Icon name="out" size="sm" />
                  {say('points.filmElsewhere', { title })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
