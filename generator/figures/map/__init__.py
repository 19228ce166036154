"""The muscle map: areas that vocabularies outline, smoothed and drawn front and back."""
