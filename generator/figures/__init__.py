"""Drawings made from data: figures, movements and the muscle map."""

import os

os.environ.setdefault(
    "OPENBLAS_NUM_THREADS", "1"
)  # arrays are small here; numpy's threads cost more to start than they save
