/** A bed as people call it: its room, and its name where the room has several. */
export const bedName = ({ room, name }: { room: string; name: string }) => (name ? `${room} · ${name}` : room)
