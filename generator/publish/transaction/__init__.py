"""A site put in place whole or not at all."""
