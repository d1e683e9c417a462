"""What people ask of confbot in the browser, and do with its answers."""
