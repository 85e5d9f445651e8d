"""What single words do to an answer, and what they amount to together."""
