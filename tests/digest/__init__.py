"""When editions are due, what they say, and that each is delivered once."""
