"""App Home, and what is reached from it: looking around, gaps, settings, forgetting a person."""
