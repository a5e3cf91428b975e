"""The package's tables. One fact stands in one place, with its source; ``diplostmt.tables`` reads them."""
