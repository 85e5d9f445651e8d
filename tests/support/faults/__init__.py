"""Faults at every call that leaves the process: where they are, what goes wrong there, what comes of it."""
