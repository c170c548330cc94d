interface Page<Item> {
  items: Item[]
  nextCursor: string | null
}

/**
 * Every item of a list that must be shown whole (a week of shifts, everybody who can be planned), page after page;
 * at most fifty pages, so that a server that never ends cannot hold a screen.
 */
export const everyItem = async <Item>(ask: (cursor: string | undefined) => Promise<Page<Item>>): Promise<Item[]> => {
  const items: Item[] = []
  let cursor: string | undefined
  for (let page = 0; page < 50; page++) {
    const answer = await ask(cursor)
    items.push(...answer.items)
    if (!answer.nextCursor) break
    cursor = answer.nextCursor
  }
  return items
}
