"""App Home, by real dispatch of signed requests, drawn in a workspace that judges every view."""
