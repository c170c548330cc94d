import { type ClusterIndex, indexOf } from './index.ts'
import type { Answer, Question } from './source.ts'

/** Sorts many support points beside the page, so that the page goes on answering. */
let index: ClusterIndex = indexOf([])

self.onmessage = ({ data }: MessageEvent<Question>) => {
  if (data.ask === 'load') index = indexOf(data.positions)
  const result = data.ask === 'shown' ? index.shownIn(data.view, data.zoom) : undefined
  const members = data.ask === 'members' ? index.membersOf(data.several) : undefined
  self.postMessage({ number: data.number, result: result ?? members } satisfies Answer)
}
