"""humasd: a government public-relations office's publication procedure, run over email."""

__version__ = "0.1.0"
