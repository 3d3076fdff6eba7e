"""Trains Sauti's models from features that the Java code wrote."""
