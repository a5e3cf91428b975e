"""International agreements: the registry of them, and where a text names them."""

from __future__ import annotations

from diplostmt.agreements.finding import (
    find_agreements,
    normalize_agreement,
    scan_agreements,
    settle_agreements,
)
from diplostmt.agreements.registry import Agreement, Registry, agreement

__all__ = [
    "Agreement",
    "Registry",
    "agreement",
    "find_agreements",
    "normalize_agreement",
    "scan_agreements",
    "settle_agreements",
]
