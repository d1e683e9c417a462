"""All that an operator can set, read once from the environment and a `.env` file."""
