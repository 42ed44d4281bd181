"""What sentences state: the cues of a language, tried on skeletons, with whom they are about and in which mode."""
