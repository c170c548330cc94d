import { useText } from '../i18n/Language.tsx'
import { Button } from '../ui/Button.tsx'

interface MoreProps {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): unknown }
}

/** The next page of a list, when there is one. */
export const More = ({ list }: MoreProps) => {
  const say = useText()
  if (!list.hasNextPage) return null
  return (
    <p>
      <Button look="secondary" isPending={list.isFetchingNextPage} onPress={() => list.fetchNextPage()}>
        {say('shared.more')}
      </Button>
    </p>
  )
}
