"""What a phrase says by itself about the one it names."""
