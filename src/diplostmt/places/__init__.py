"""The countries, capitals, cities and seats that a text names."""

from __future__ import annotations

from diplostmt.places.finding import find_places
from diplostmt.places.gazetteer import Place, country_name, look_up

__all__ = ["Place", "country_name", "find_places", "look_up"]
