"""A cue with what stands round it: who speaks, who is spoken to, when and where."""
