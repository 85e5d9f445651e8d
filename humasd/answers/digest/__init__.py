"""Several requests answered in one mail."""
