"""What a person sees: the playground's page in a real browser."""
