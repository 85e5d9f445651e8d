"""What is asked about a release: where it stands, that it be withdrawn or corrected."""
