import pg from 'pg'

/** Spreads numbers over the town as a sunflower does its seeds: even, and the same each time. */
const statement = `
  insert into places.support_point (id, revision, name, lat, lon, functions, neighbours_welcome, areas, changed_at)
  select 'veel-' || n, 1, 'Huiskamer ' || n, 52.35 + sin(n * 2.39996) * sqrt(n::float8 / $1) * 0.06,
    4.9 + cos(n * 2.39996) * sqrt(n::float8 / $1) * 0.12, '{laundry}', n % 3 > 0, '{municipality-amsterdam}', now()
  from generate_series(1, $1::int) as n`

/** So many support points that do laundry, all over town; not told to anybody. */
export const seedTown = async (databaseUrl: string, count: number): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(statement, [count]).finally(() => client.end())
}
