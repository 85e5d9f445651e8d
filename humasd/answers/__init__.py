"""What a person's own words say: an official's decision, a sender's wish. Pure: words to values."""
