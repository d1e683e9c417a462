"""The measures themselves are tested, too."""
