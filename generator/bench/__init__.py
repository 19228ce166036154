"""What helps to write a guide: problems mended, ids found, files begun, renamed, tidied and brought in, changes told."""
