"""Who gave a session: names, jobs and organisations, and the words that say so."""
