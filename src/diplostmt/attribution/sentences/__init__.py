"""What a sentence is made of: quotation marks, words, what a word is by itself."""
