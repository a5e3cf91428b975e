"""Other forms of a result, one thin module each; every module imports its library inside its functions."""
