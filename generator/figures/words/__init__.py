"""What a pose may say: the words for stances, joints and where hands and feet go, and how far each reaches."""
