// Imported first by everything that starts: people, rules and opening hours live in Dutch time, wherever the machine is.
process.env.TZ = 'Europe/Amsterdam'
