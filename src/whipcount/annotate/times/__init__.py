"""When: finds time expressions and what each counts from."""
