"""Buttons of answers, pressed by real dispatch of signed requests in a stand-in workspace."""
