"""Facts as rows, with their evidence; the only place that speaks SQL schema."""
