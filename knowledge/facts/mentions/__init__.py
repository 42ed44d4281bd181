"""What a text names and counts, as mentions: people, teams, cars, places, series, meetings, times, numbers."""
