"""What a guide is made of, and how the files of its content folder become one linked catalogue."""
