/** Soon. */
export const TasksPage = () => null
