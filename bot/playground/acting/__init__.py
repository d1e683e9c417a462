"""The acts, one module for each family of them."""
