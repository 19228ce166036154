"""The body around the bones: its solids as one field and one surface, with muscles, clothes, edges and shadow."""
