"""Equipment: what a figure holds, sits on, pulls at or stands before."""
