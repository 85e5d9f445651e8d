"""Clauses that tell something beside the answer and leave it as it is."""
