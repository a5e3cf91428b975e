"""Cues: the forms of reporting verbs, and which words of a sentence are cues."""
