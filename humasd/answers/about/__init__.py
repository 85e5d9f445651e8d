"""What an answer says of the very text that was asked about, read by help of that text."""
