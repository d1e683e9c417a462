"""Which event a note is about: its name, series, year, city and days."""
