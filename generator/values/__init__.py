"""What people write in one field: amounts with units, doses, and the types and meanings of fields."""
