"""What stands in lists, tables, labelled lines and running orders, as statements."""
