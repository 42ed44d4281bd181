"""What an admin may edit: settings, the words of each language, names and charts, with their loaders."""
