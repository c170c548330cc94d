import { useState } from 'react'
import type { SupportPointDetail } from '../../../../services/contracts/api/support-points.ts'
import { useRemovePicture } from '../../shared/api/supportPointKeeping.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Confirm } from '../../shared/ui/Confirm.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { AddPicture } from './AddPicture.tsx'
import './PicturesPanel.css'

type Picture = SupportPointDetail['pictures'][number]
const most = 10

/** The pictures of a support point: each is there as soon as it was sent, apart from the form. */
export const PicturesPanel = ({ point: { id, pictures } }: { point: SupportPointDetail }) => {
  const say = useText()
  return (
    <Panel title={say('pointKeeping.pictures')}>
      <p>{say('pointKeeping.picturesText')}</p>
      {pictures.length === 0 && <p>{say('pointKeeping.picturesNone')}</p>}
      {pictures.length > 0 && (
        <ul className="kept-pictures">
          {pictures.map(picture => (
            <Shown key={picture.id} picture={picture} />
          ))}
        </ul>
      )}
      {pictures.length < most ? <AddPicture pointId={id} /> : <p>{say('pointKeeping.pictureMost')}</p>}
    </Panel>
  )
}

const Shown = ({ picture: { id, url, alt, width, height } }: { picture: Picture }) => {
  const say = useText()
  const remove = useRemovePicture()
  const [isAsking, setAsking] = useState(false)
  return (
    <li>
      <img src={`${url}?size=small`} alt={alt} width={width} height={height} loading="lazy" />
      <p>{alt}</p>
      <Button
        look="quiet"
        size="sm"
        aria-label={say('pointKeeping.pictureRemoveNamed', { alt })}
        onPress={() => setAsking(true)}
      >
        {say('pointKeeping.pictureRemove')}
      </Button>
      <Confirm
        isOpen={isAsking}
        look="danger"
        title={say('pointKeeping.pictureRemoveAsk')}
        action={say('pointKeeping.pictureRemove')}
        isPending={remove.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate(id, { onSuccess: () => setAsking(false) })}
      >
        <p>{alt}</p>
        <Outcome reason={remove.error} />
      </Confirm>
    </li>
  )
}
