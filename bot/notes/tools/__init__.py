"""Tools: projects, products and services that a note presents."""
