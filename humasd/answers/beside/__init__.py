"""What may be said beside consent, in runs of words that belong together."""
