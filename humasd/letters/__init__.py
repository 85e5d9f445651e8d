"""Wording: everything a person reads, rendered from values; no network, no database."""
