"""The rules of attribution: one small function for one shape of sentence."""
