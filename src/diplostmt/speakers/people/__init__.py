"""Who is in an article: people by name or without one, bodies, the subjects of sentences."""
